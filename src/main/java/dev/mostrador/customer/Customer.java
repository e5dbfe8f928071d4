package dev.mostrador.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param name as the customer signs; empty until somebody says it
/// @param identities the addresses this customer is known by, oldest first
/// @param zone by which clock the customer lives; null: nobody has said
/// @param family its own id and those of everybody merged into it: what was filed under any of them is this customer's
public record Customer(
        UUID id,
        String name,
        String company,
        String notes,
        Instant createdAt,
        List<CustomerIdentity> identities,
        List<UUID> family,
        @Nullable ZoneId zone) {
    /// What to call the customer on screen: the name, else the first address.
    public String displayName() {
        return name.isBlank() ? address() : name;
    }

    /// The first e-mail address, or empty.
    public String address() {
        return identities.stream()
                .filter(identity -> identity.kind() == CustomerIdentity.Kind.EMAIL)
                .map(CustomerIdentity::value)
                .findFirst()
                .orElse("");
    }
}
