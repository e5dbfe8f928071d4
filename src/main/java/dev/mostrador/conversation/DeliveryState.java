package dev.mostrador.conversation;

import java.util.Locale;

/// How far an outbound message has come. `FAILED` is final until somebody tries again by hand; `READ` is only known of
/// channels that tell.
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    READ;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DeliveryState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
