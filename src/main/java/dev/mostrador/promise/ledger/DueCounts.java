package dev.mostrador.promise.ledger;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How much somebody owes customers until a moment. Every page shows it, so no page asks the database.
@Component
public class DueCounts {
    private static final String SIGNAL = "commitment";

    private final Signals signals;
    private final Remembered<Map<UUID, List<Instant>>> pending;

    DueCounts(CommitmentTable table, Signals signals) {
        this.signals = signals;
        this.pending = new Remembered<>(signals, Set.of(SIGNAL), table::pending);
    }

    /// Overdue ones too.
    public long until(Instant moment, UUID owner) {
        return pending.get().getOrDefault(owner, List.of()).stream()
                .filter(due -> due.isBefore(moment))
                .count();
    }

    void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
