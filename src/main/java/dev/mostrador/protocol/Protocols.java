package dev.mostrador.protocol;

import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.text.Binding;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the shop says of how it attends: what is in force, what was, and what is being written (R9).
@Component
public class Protocols {
    static final String SIGNAL = "protocol";

    private final ProtocolTable table;
    private final Clock clock;
    private final Remembered<Known> known;

    Protocols(ProtocolTable table, Signals signals, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.known =
                new Remembered<>(signals, Set.of(SIGNAL), () -> new Known(table.versions(), new ConcurrentHashMap<>()));
    }

    // Versions never change: a document is read when it is first asked for.
    private record Known(List<Version> versions, Map<Integer, Protocol> documents) {}

    /// A version with what it says.
    public record InForce(Version version, Protocol document) {
        public int number() {
            return version.number();
        }
    }

    /// By which a conversation that begins now goes. Costs nothing when it is known already.
    public Optional<Version> current() {
        var now = clock.instant();
        return known.get().versions().stream()
                .filter(version -> !version.inForce().isAfter(now))
                .findFirst();
    }

    public Optional<InForce> inForce() {
        return current().flatMap(version -> find(version.number()));
    }

    public Optional<InForce> find(int number) {
        return versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> new InForce(version, document(number)));
    }

    /// Of a version that there is.
    public Protocol document(int number) {
        var documents = known.get().documents();
        var document = documents.get(number);
        if (document == null) {
            document = table.document(number).orElseThrow();
            documents.put(number, document);
        }
        return document;
    }

    /// Newest first, those too that are not in force yet.
    public List<Version> versions() {
        return known.get().versions();
    }

    /// What is being written; else what was published last, to go on from; else nothing said.
    public Draft draft() {
        return table.draft().orElseGet(() -> new Draft(lastPublished(), 0, null, null));
    }

    private Protocol lastPublished() {
        return versions().stream()
                .findFirst()
                .map(version -> document(version.number()).with(List.of()))
                .orElseGet(() -> Binding.blank(Protocol.class));
    }

    /// False when somebody else changed the draft meanwhile.
    ///
    /// @param revision of the draft that was changed
    @Transactional
    public boolean save(Protocol document, int revision, @Nullable UUID by) {
        return table.saveDraft(document.with(List.of()), revision, clock.instant(), by);
    }

    @Transactional
    public void discard() {
        table.deleteDraft();
    }
}
