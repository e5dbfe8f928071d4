package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.ContactForm;

/// @param key of its page's address
public record FormRow(ContactForm form, String key) {}
