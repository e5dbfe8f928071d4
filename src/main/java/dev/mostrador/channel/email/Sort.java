package dev.mostrador.channel.email;

import java.util.Locale;

/// What we do with a mail.
enum Sort {
    /// Goes into a conversation.
    MESSAGE,
    /// We sent it ourselves and it came back.
    LOOP,
    BOUNCE,
    AUTO_REPLY,
    READ_RECEIPT;

    /// As the API and the screens name it.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
