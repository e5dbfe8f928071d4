package dev.mostrador.customer;

import java.util.Locale;
import java.util.UUID;

/// One address of a customer. `value` is canonical: an e-mail in lower case, a phone number in E.164; a `VISITOR` is a
/// browser that chats, a `SHOP_USER` somebody whom the shop's own page vouches for under its number.
public record CustomerIdentity(UUID id, UUID customerId, Kind kind, String value) {
    /// What stands before the @: a line may break after it.
    public String local() {
        var at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /// The @ and what follows; empty where there is none.
    public String rest() {
        return value.substring(local().length());
    }

    public enum Kind {
        EMAIL,
        PHONE,
        VISITOR,
        SHOP_USER;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
