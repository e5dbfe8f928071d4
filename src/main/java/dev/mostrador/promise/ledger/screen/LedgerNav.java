package dev.mostrador.promise.ledger.screen;

import dev.mostrador.identity.Actor;
import dev.mostrador.identity.Role;
import dev.mostrador.promise.ledger.DueCounts;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LedgerNav implements NavItem.Nav {
    private static final NavItem LEDGER = NavItem.main("ledger.title", "/commitments", Icon.SHIELD, 15);
    private static final NavItem SETTINGS = NavItem.settings(
                    "ledger.settings.title", "/settings/commitments", Icon.SHIELD, 50)
            .in(NavItem.Group.TIME);

    private final DueCounts due;
    private final Clock clock;

    LedgerNav(DueCounts due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    /// With how many of one's own are due by the end of the day, or overdue.
    @Override
    public List<NavItem> items(Reader reader) {
        var agent = Actor.current().id();
        var tomorrow = LocalDate.now(clock.withZone(reader.zone())).plusDays(1).atStartOfDay(reader.zone());
        var ledger = agent == null ? LEDGER : LEDGER.withCount(due.until(tomorrow.toInstant(), agent));
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? List.of(ledger, SETTINGS) : List.of(ledger);
    }
}
