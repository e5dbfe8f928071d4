package dev.mostrador.reason;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What must be known of a matter before it can be solved (R41): asked for in one message, not one by one.
public enum Fact {
    ORDER,
    ITEM,
    PHOTO,
    HAPPENED,
    DATE,
    ADDRESS,
    PLACE,
    WANTED,
    WHY,
    AMOUNT,
    PAYMENT,
    COUPON,
    TAX_ID,
    EMAIL,
    BATCH,
    SCREEN,
    DEVICE;

    /// As in the database and in the message keys `reason.fact.…`.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fact> find(String column) {
        return Arrays.stream(values()).filter(it -> it.column().equals(column)).findFirst();
    }
}
