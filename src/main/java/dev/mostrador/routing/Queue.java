package dev.mostrador.routing;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Workload;
import dev.mostrador.customer.PreferentialCare;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits for somebody, in the order in which it is given out. Being preferential or urgent is worth some hours of
/// waiting, so that whoever waits long enough comes before everybody: nobody starves (R55, R59).
@Component
class Queue {
    private static final Duration PREFERENTIAL = Duration.ofHours(24);
    private static final Duration URGENT = Duration.ofHours(8);
    private static final Duration HIGH = Duration.ofHours(2);
    private static final int MOST = 2000;

    private final Workload workload;
    private final NeedTable needs;
    private final Policies policies;
    private final PreferentialCare care;

    Queue(Workload workload, NeedTable needs, Policies policies, PreferentialCare care) {
        this.workload = workload;
        this.needs = needs;
        this.policies = policies;
        this.care = care;
    }

    /// @param rank before all later ones
    record Waiting(Conversation conversation, Wanted wanted, Instant rank) {}

    /// Of the queues that are given out.
    List<Waiting> all() {
        var conversations = workload.unassigned(MOST).stream()
                .filter(it -> policies.of(it.team()).way() != Way.NONE)
                .toList();
        var asked = needs.of(conversations.stream().map(Conversation::id).toList());
        var preferential =
                care.among(conversations.stream().map(Conversation::customer).toList());
        return conversations.stream()
                .map(it -> waiting(it, asked, preferential))
                .sorted(Comparator.comparing(Waiting::rank))
                .toList();
    }

    /// What is looked for, for one of them.
    Wanted wanted(Conversation it) {
        return wanted(it, needs.of(List.of(it.id())).get(it.id()));
    }

    private Waiting waiting(Conversation it, Map<UUID, Need> asked, Set<UUID> preferential) {
        var need = asked.get(it.id());
        var since = need == null ? it.createdAt() : need.queuedAt();
        var rank = since.minus(
                        switch (it.priority()) {
                            case NORMAL -> Duration.ZERO;
                            case HIGH -> HIGH;
                            case URGENT -> URGENT;
                        })
                .minus(preferential.contains(it.customer()) ? PREFERENTIAL : Duration.ZERO);
        return new Waiting(it, wanted(it, need), rank);
    }

    private Wanted wanted(Conversation it, @Nullable Need known) {
        var need = known == null ? Need.since(it.createdAt()) : known;
        var language =
                need.language() != null || !policies.of(it.team()).byLanguage() ? need.language() : it.language();
        return new Wanted(
                it.channel(), it.inbox(), it.team(), it.owner(), need.person(), need.skills(), language, need.notTo());
    }
}
