package dev.mostrador.channel.form.screen;

import java.util.List;

/// The list in the settings.
public record AllForms(List<FormRow> forms) {}
