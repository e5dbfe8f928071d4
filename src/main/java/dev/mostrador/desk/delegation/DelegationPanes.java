package dev.mostrador.desk.delegation;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.State;
import dev.mostrador.delegation.Delegations;
import org.springframework.stereotype.Component;

/// Costs an opened conversation one question to the database; one more where only its age speaks for it.
@Component
public class DelegationPanes {
    private final Delegations delegations;

    DelegationPanes(Delegations delegations) {
        this.delegations = delegations;
    }

    public DelegationPane of(Conversation it) {
        var stands = delegations.of(it.id()).orElse(null);
        var lives = it.state() == State.OPEN || it.state() == State.SNOOZED;
        return new DelegationPane(
                it.number(),
                stands,
                delegations.causes(it, stands),
                lives
                        && it.parent() == null
                        && (stands == null || !stands.state().isWithThem()));
    }
}
