package dev.mostrador.demo;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import dev.mostrador.delegation.Delegating;
import dev.mostrador.delegation.Delegations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One matter waits for Marta: the same customer, the same broken sack, twice.
@Component
class DemoDelegation {
    private static final String SACK = "El pienso llegó roto, otra vez";

    private final Delegations delegations;
    private final Lists lists;

    DemoDelegation(Delegations delegations, Lists lists) {
        this.delegations = delegations;
        this.lists = lists;
    }

    void tell(UUID from, UUID to) {
        lists.page(new View.InState(State.OPEN), Filter.NONE, null, 100).rows().stream()
                .filter(it -> it.subject().equals(SACK))
                .findFirst()
                .map(Conversation::id)
                .ifPresent(sack -> delegations.delegate(new Delegating(
                        sack,
                        to,
                        "Es el segundo saco roto y compensarlo pasa de lo que puedo dar.",
                        "¿Le devolvemos los dos sacos o le basta con el nuevo y un cupón?",
                        from)));
    }
}
