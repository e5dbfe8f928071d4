package dev.mostrador.routing;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.routing.Choice.Waits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why what waits does wait, and what would become of something: looks at it and changes nothing.
@Component
public class Waiters {
    private final Queue queue;
    private final Giving giving;
    private final Floors floors;
    private final Policies policies;
    private final Rules rules;
    private final Triage triage;
    private final Purpose purpose;

    Waiters(Queue queue, Giving giving, Floors floors, Policies policies, Rules rules, Triage triage, Purpose purpose) {
        this.purpose = purpose;
        this.queue = queue;
        this.giving = giving;
        this.floors = floors;
        this.policies = policies;
        this.rules = rules;
        this.triage = triage;
    }

    /// By reason, those that were to be given out first in front. What is about to be given out is not among them.
    public Map<Waits, List<Conversation>> all() {
        var floor = floors.now();
        var reasons = new LinkedHashMap<Waits, List<Conversation>>();
        for (var waiting : queue.all()) {
            if (giving.choice(waiting.wanted(), floor) instanceof Waits waits) {
                reasons.computeIfAbsent(waits, _ -> new ArrayList<>()).add(waiting.conversation());
            }
        }
        return reasons;
    }

    /// @param who could get it, and what keeps each of the others from it
    public record Trial(Optional<Rule> rule, @Nullable UUID team, Choice choice, Map<UUID, Optional<Lack>> who) {}

    /// As if it came in now, in the queue of `team` unless a rule says otherwise.
    public Trial trial(Matter asked, @Nullable UUID team) {
        var matter = asked.kind().isEmpty() ? purpose.of(asked) : asked;
        var rule = rules.taking(matter);
        var effect = rule.map(Rule::effect).orElse(new Effect(null, null, null, List.of(), null));
        var queued = effect.team() == null ? team : effect.team();
        var policy = policies.of(queued);
        var spoken = policy.byLanguage() && !matter.language().isEmpty() ? matter.language() : null;
        var wanted = new Wanted(
                matter.channel(),
                matter.inbox(),
                queued,
                null,
                effect.person(),
                Set.copyOf(effect.skills()),
                effect.language() == null ? spoken : effect.language(),
                null);
        var floor = floors.now();
        var choosing = new Choosing(wanted, policy.way(), floor);
        var who = new LinkedHashMap<UUID, Optional<Lack>>();
        floor.hands().forEach(hand -> who.put(hand.id(), choosing.lack(hand)));
        return new Trial(rule, queued, choosing.choose(), who);
    }

    public Matter matter(Conversation conversation) {
        return triage.matter(conversation);
    }
}
