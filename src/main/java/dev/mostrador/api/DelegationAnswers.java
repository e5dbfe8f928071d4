package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.delegation.DelegateResult;
import dev.mostrador.delegation.Delegation;
import dev.mostrador.delegation.Delegations;
import dev.mostrador.delegation.SettleResult;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the routes about delegations share: what they take, and how they answer.
@Component
class DelegationAnswers {
    private final Delegations delegations;
    private final Conversations conversations;
    private final Agents agents;
    private final People.Directory directory;

    DelegationAnswers(Delegations delegations, Conversations conversations, Agents agents, People.Directory directory) {
        this.delegations = delegations;
        this.conversations = conversations;
        this.agents = agents;
        this.directory = directory;
    }

    Answer answer(DelegateResult result) {
        return switch (result) {
            case DelegateResult.Delegated(var it) -> new Answer(201, json(it));
            case DelegateResult.AlreadyDelegated(var it) ->
                throw Refused.delegationSettled(it.state().column());
            case DelegateResult.NoReason _ -> throw Refused.invalidField("reason", "api.wrong.empty");
            case DelegateResult.NotAbove _, DelegateResult.ToThemselves _ ->
                throw Refused.invalidField("to", "delegation.refused.not-above");
            case DelegateResult.Over _ -> throw Refused.conversationOver();
        };
    }

    Answer answer(SettleResult result) {
        return switch (result) {
            case SettleResult.Done(var it) -> new Answer(200, json(it));
            case SettleResult.TooLate(var it) ->
                throw Refused.delegationSettled(it.state().column());
            case SettleResult.NoReason _ -> throw Refused.invalidField("text", "api.wrong.empty");
            case SettleResult.NotYours _ -> throw new IllegalStateException("A program may");
        };
    }

    /// Null: not named.
    @Nullable
    UUID agent(String field, @Nullable String email) {
        return email == null
                ? null
                : agents.findByEmail(email)
                        .filter(agent -> !agent.isDisabled())
                        .map(Agent::id)
                        .orElseThrow(() -> Refused.invalidField(field, "api.wrong.agent"));
    }

    Conversation conversation(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }

    Delegation existing(UUID id) {
        return delegations.find(id).orElseThrow(Refused::unknownDelegation);
    }

    DelegationJson json(Delegation it) {
        var standing = conversations.find(it.conversation()).orElseThrow();
        return DelegationJson.of(it, standing.number(), directory.of(List.of(standing)));
    }
}
