package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who can be spoken to now: at an open desk, and not busy, away or gone. In the database, so that all nodes agree.
@Component
public class Attendance {
    public static final String SIGNAL = "attendance";

    /// How often an open desk says so; after three times without a word it counts as closed.
    public static final Duration BEAT = Duration.ofSeconds(20);

    static final Duration SILENCE = BEAT.multipliedBy(3);

    /// Whoever opens a desk so long after the end of a shift begins another.
    static final Duration REST = Duration.ofHours(1);

    private final AttendanceTable table;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendance(AttendanceTable table, Signals signals, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.signals = signals;
        this.events = events;
        this.clock = clock;
    }

    /// These agents have a desk open. Their arrival is told, their staying is not.
    @Transactional
    public void present(Collection<UUID> agents) {
        var now = clock.instant();
        agents.stream().filter(agent -> table.arrives(agent, now)).toList().forEach(this::tell);
    }

    /// They have just done something. Whoever counted as away for having done nothing is back.
    @Transactional
    public void active(UUID agent) {
        var wasIdle = of(agent).automatic();
        table.active(agent, clock.instant());
        if (wasIdle) {
            tell(agent);
        }
    }

    /// By their own word, until they say otherwise.
    @Transactional
    public void choose(UUID agent, Status status) {
        table.choose(agent, status, clock.instant());
        tell(agent);
    }

    public Attending of(UUID agent) {
        return table.all(agent, clock.instant()).stream()
                .findFirst()
                .orElse(new Attending(agent, Status.ONLINE, null, false, false, null));
    }

    /// Everybody who has ever had a desk open and still works here.
    public List<Attending> all() {
        return table.all(null, clock.instant());
    }

    /// Those who can be spoken to.
    public Set<UUID> available() {
        return all().stream()
                .filter(Attending::isAvailable)
                .map(Attending::agent)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// After how many minutes without doing anything an agent counts as away; 0: never.
    public int awayAfter() {
        return table.awayAfter();
    }

    @Transactional
    public void awayAfter(int minutes) {
        table.awayAfter(minutes);
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private void tell(UUID agent) {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        events.publishEvent(new AttendanceChanged(agent, of(agent).status()));
    }
}
