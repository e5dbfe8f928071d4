package dev.mostrador.promise;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What customers still wait for.
@Component
public class Dues {
    private final ClockTable table;

    Dues(ClockTable table) {
        this.table = table;
    }

    /// By conversation, what breaks next in it; those where nothing runs are left out.
    public Map<UUID, Due> next(Collection<UUID> conversations) {
        var next = new HashMap<UUID, Due>();
        if (conversations.isEmpty()) return next;
        table.of(conversations).stream()
                .filter(clock -> clock.deadline() != null)
                .sorted(Comparator.comparing(PromiseClock::deadline, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(clock -> next.putIfAbsent(clock.conversation(), Due.of(clock)));
        return next;
    }

    /// All of one conversation that were not dropped, the newest of each kind.
    public List<Due> of(UUID conversation) {
        var newest = new HashMap<PromiseKind, PromiseClock>();
        table.of(conversation).stream()
                .filter(clock -> clock.state() != Keeping.VOID)
                .forEach(clock -> newest.putIfAbsent(clock.kind(), clock));
        return newest.values().stream()
                .sorted(Comparator.comparing(PromiseClock::kind))
                .map(Due::of)
                .toList();
    }
}
