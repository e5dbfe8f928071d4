package dev.mostrador.protocol;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.protocol.PublishResult.Lack;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the draft the next version. Conversations that have begun keep theirs: nothing of them is touched.
@Component("protocolPublishing")
public class Publishing {
    private final ProtocolTable table;
    private final Protocols protocols;
    private final Checking checking;
    private final LiveTerms terms;
    private final Signals signals;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            ProtocolTable table,
            Protocols protocols,
            Checking checking,
            LiveTerms terms,
            Signals signals,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.protocols = protocols;
        this.checking = checking;
        this.terms = terms;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    /// What keeps the draft from being published.
    public List<Lack> lacks() {
        return checking.lacks(protocols.draft().document());
    }

    /// @param inForce null, or past: now
    @Transactional
    public PublishResult publish(UUID author, String note, @Nullable Instant inForce) {
        table.lock();
        var document = protocols.draft().document();
        var lacks = checking.lacks(document);
        if (!lacks.isEmpty()) return new PublishResult.Refused(lacks);
        var frozen = document.with(terms.all());
        var last = table.versions().stream().findFirst();
        if (last.isPresent()
                && table.document(last.get().number()).orElseThrow().equals(frozen)) {
            return new PublishResult.Same();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the column has it
        var begins = inForce == null || inForce.isBefore(now) ? now : inForce;
        var number = last.map(Version::number).orElse(0) + 1;
        var version = new Version(number, author, shortened(note), now, begins);
        table.insert(version, frozen);
        table.deleteDraft();
        audit.write("protocol.published", document.name(), Map.of("version", Integer.toString(number)));
        signals.send(new Signal(AccountScope.require(), Protocols.SIGNAL, ""));
        return new PublishResult.Published(version);
    }

    private static String shortened(String note) {
        var line = note.strip();
        return line.length() <= 500 ? line : line.substring(0, 499) + "…";
    }
}
