package dev.mostrador.identity;

import dev.mostrador.ui.Initials;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person of the shop.
///
/// @param locale `es`, `en`, or null: as their browser says
/// @param theme `light`, `dark`, or null: as their system says
/// @param hasPassword false while their invitation is open
public record Agent(
        UUID id,
        String name,
        String email,
        Role role,
        @Nullable String locale,
        @Nullable String theme,
        String signature,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public String initials() {
        return Initials.of(name);
    }
}
