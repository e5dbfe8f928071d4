package dev.mostrador.reason;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says what conversations are about.
@Component
public class ReasonSorting {
    private final SortedTable table;
    private final Reasons reasons;
    private final Suggesting suggesting;
    private final Conversations conversations;
    private final Threads threads;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final Clock clock;

    ReasonSorting(
            SortedTable table,
            Reasons reasons,
            Suggesting suggesting,
            Conversations conversations,
            Threads threads,
            ApplicationEventPublisher publisher,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.reasons = reasons;
        this.suggesting = suggesting;
        this.conversations = conversations;
        this.threads = threads;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Sorted> of(UUID conversation) {
        return table.of(List.of(conversation)).stream().findFirst();
    }

    public Map<UUID, Sorted> among(Collection<UUID> conversations) {
        return conversations.isEmpty()
                ? Map.of()
                : table.of(conversations).stream().collect(Collectors.toMap(Sorted::conversation, Function.identity()));
    }

    /// @param kind null: the usual one of the reason
    /// @param reason key of a leaf that can be chosen; null: the one it has stays if the kind alone is said
    /// @param agent null: a program
    @Transactional
    public SortResult sort(UUID id, @Nullable Kind kind, @Nullable String reason, @Nullable UUID agent) {
        var conversation = conversations.hold(id).orElseThrow();
        var before = of(conversation.id()).orElse(null);
        var kept = reason == null && before != null ? before.reason() : reason;
        var leaf = kept == null ? null : reasons.tree().find(kept).orElse(null);
        if (reason != null && reasons.tree().choice(reason).isEmpty()) {
            return new SortResult.UnknownReason();
        }
        var said = kind != null ? kind : leaf == null ? null : leaf.kind();
        if (said == null) {
            return new SortResult.UnknownReason();
        }
        if (before != null && before.kind() == said && Objects.equals(before.reason(), kept)) {
            return new SortResult.Same(before);
        }
        return new SortResult.Done(say(conversation, said, kept, before, agent));
    }

    /// Nobody says any more what it is about.
    @Transactional
    public void clear(UUID id, @Nullable UUID agent) {
        var conversation = conversations.hold(id).orElseThrow();
        of(conversation.id()).ifPresent(before -> {
            table.remove(conversation.id());
            table.recordNone(ids.next(), conversation.id(), agent, clock.instant());
            threads.record(conversation.id(), EventKind.REASON_SET, agent, Map.of());
            publisher.publishEvent(new ReasonChosen(conversation.id(), before, null));
        });
    }

    private Sorted say(
            Conversation conversation,
            Kind kind,
            @Nullable String reason,
            @Nullable Sorted before,
            @Nullable UUID agent) {
        var suggested = suggesting.of(conversation).stream()
                .map(it -> it.reason().key())
                .toList();
        var now = new Sorted(
                conversation.id(),
                kind,
                reason,
                suggested.isEmpty() ? null : suggested.getFirst(),
                place(suggested, reason),
                agent,
                clock.instant());
        table.put(now);
        table.record(ids.next(), now);
        threads.record(conversation.id(), EventKind.REASON_SET, agent, words(now));
        publisher.publishEvent(new ReasonChosen(conversation.id(), before, now));
        return now;
    }

    private static int place(List<String> suggested, @Nullable String reason) {
        return IntStream.range(0, suggested.size())
                .filter(i -> suggested.get(i).equals(reason))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    // Names as they are now: what a line says must not change with the tree.
    private Map<String, String> words(Sorted it) {
        var leaf = it.reason() == null ? null : reasons.tree().find(it.reason()).orElse(null);
        return leaf == null
                ? Map.of("kind", it.kind().column())
                : Map.of("kind", it.kind().column(), "reason", leaf.name("es"), "reason_en", leaf.name("en"));
    }
}
