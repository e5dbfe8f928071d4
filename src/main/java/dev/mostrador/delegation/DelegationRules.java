package dev.mostrador.delegation;

import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Delegation.Rule;
import dev.mostrador.protocol.document.Delegation.Trigger;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.protocol.run.Situation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the version by which a conversation goes says of delegating.
@Component
class DelegationRules {
    private final Protocols protocols;
    private final Runs runs;

    DelegationRules(Protocols protocols, Runs runs) {
        this.protocols = protocols;
        this.runs = runs;
    }

    /// Something is published. Costs nothing.
    boolean areThere() {
        return !protocols.versions().isEmpty();
    }

    /// One statement.
    Optional<Protocol> protocol(UUID conversation) {
        return runs.situation(conversation).map(Situation::protocol);
    }

    Optional<Rule> rule(UUID conversation, Trigger trigger) {
        return protocol(conversation).flatMap(it -> rule(it, trigger));
    }

    static Optional<Rule> rule(Protocol protocol, Trigger trigger) {
        return protocol.delegation().rules().stream()
                .filter(rule -> rule.when() == trigger)
                .findFirst();
    }

    /// The least age at which any version would propose it.
    int hours() {
        return protocols.versions().stream()
                .flatMap(version -> rule(protocols.document(version.number()), Trigger.HOURS).stream())
                .map(Rule::over)
                .filter(over -> over > 0)
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
    }

    /// The words of every version: what none of them names needs no second look.
    List<String> words() {
        return protocols.versions().stream()
                .flatMap(version -> protocols.document(version.number()).delegation().rules().stream())
                .filter(rule -> rule.when() == Trigger.WORDS)
                .flatMap(rule -> rule.words().stream())
                .distinct()
                .toList();
    }
}
