package dev.mostrador.customer;

import java.util.Locale;
import java.util.UUID;

/// One address of a customer. `value` is canonical: an e-mail in lower case, a phone number in E.164.
public record CustomerIdentity(UUID id, UUID customerId, Kind kind, String value) {
    public enum Kind {
        EMAIL,
        PHONE;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
