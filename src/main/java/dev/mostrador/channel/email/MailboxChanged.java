package dev.mostrador.channel.email;

import java.util.UUID;

/// A mailbox was made, edited or archived.
public record MailboxChanged(int account, UUID mailbox) {}
