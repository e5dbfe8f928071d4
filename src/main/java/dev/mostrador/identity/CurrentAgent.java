package dev.mostrador.identity;

import dev.mostrador.ui.Reader;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The signed-in person. A controller that takes one as a parameter gets theirs.
///
/// @param locale `es`, `en`, or null: as the browser says
/// @param theme `light`, `dark`, or null: as the system says
/// @param zone the shop's
/// @param country the shop's, ISO 3166
public record CurrentAgent(
        int accountId,
        UUID id,
        String name,
        String email,
        Role role,
        @Nullable String locale,
        @Nullable String theme,
        ZoneId zone,
        String country)
        implements Serializable {

    /// As the layout sees them.
    public Reader reader() {
        return new Reader(name, role.word(), locale, theme, zone, country);
    }

    static CurrentAgent of(Account account, Agent agent) {
        return new CurrentAgent(
                account.id(),
                agent.id(),
                agent.name(),
                agent.email(),
                agent.role(),
                agent.locale(),
                agent.theme(),
                account.zone(),
                account.country());
    }
}
