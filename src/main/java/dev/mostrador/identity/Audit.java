package dev.mostrador.identity;

import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who changed what, when and from where: one row for every administrative change, written by the change itself.
@Component
public class Audit {
    private final AuditTable table;
    private final Ids ids;
    private final Clock clock;

    Audit(AuditTable table, Ids ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /// Only inside the transaction of the change: either both are kept or neither.
    ///
    /// @param action a key: `audit.<action>` says it in words
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String action, String subject, Map<String, String> details) {
        var actor = Actor.current();
        table.insert(new AuditEntry(
                ids.next(), clock.instant(), actor.id(), actor.name(), action, subject, details, actor.address()));
    }

    /// Newest first.
    ///
    /// @param before the last entry of the page before, or null
    public List<AuditEntry> page(@Nullable UUID before, int size) {
        return table.page(before, size);
    }
}
