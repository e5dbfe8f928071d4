package dev.mostrador.routing;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Prioritising;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.PreferentialCare;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the rules have their say about a conversation.
@Component
class Triage {
    private static final int READ = 20; // messages

    private final Rules rules;
    private final NeedTable needs;
    private final Threads threads;
    private final Assigning assigning;
    private final Prioritising prioritising;
    private final PreferentialCare care;
    private final Purpose purpose;
    private final Clock clock;

    Triage(
            Rules rules,
            NeedTable needs,
            Threads threads,
            Assigning assigning,
            Prioritising prioritising,
            PreferentialCare care,
            Purpose purpose,
            Clock clock) {
        this.rules = rules;
        this.needs = needs;
        this.threads = threads;
        this.assigning = assigning;
        this.prioritising = prioritising;
        this.care = care;
        this.purpose = purpose;
        this.clock = clock;
    }

    /// The first rule that fits does what it says.
    @Transactional
    public Optional<Rule> sort(Conversation it) {
        if (rules.all().isEmpty()) {
            return Optional.empty();
        }
        var rule = rules.taking(matter(it));
        rule.ifPresent(taken -> apply(taken, it));
        return rule;
    }

    Matter matter(Conversation it) {
        var said = threads.own(it.id(), null, READ).stream()
                .filter(message -> message.direction() == Direction.INBOUND)
                .findFirst()
                .map(Message::text)
                .orElse("");
        var matter = new Matter(
                it.channel(),
                it.inbox(),
                it.tags(),
                it.language() == null ? "" : it.language(),
                care.among(List.of(it.customer())).contains(it.customer()),
                it.subject() + "\n" + said);
        return purpose.of(it, matter);
    }

    private void apply(Rule rule, Conversation it) {
        var effect = rule.effect();
        needs.sorted(it.id(), rule, clock.instant());
        if (effect.team() != null) {
            assigning.assignTeam(it.id(), effect.team(), null, Map.of("why", "rule", "rule", rule.name()));
        }
        if (effect.priority() != null && effect.priority().compareTo(it.priority()) > 0) {
            prioritising.prioritise(it.id(), effect.priority(), null);
        }
    }
}
