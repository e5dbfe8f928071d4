package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.promise.ledger.Settling;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the routes about commitments share: what they take, and how they answer.
@Component
class CommitmentAnswers {
    private final Commitments commitments;
    private final Conversations conversations;
    private final Agents agents;
    private final People.Directory directory;

    CommitmentAnswers(Commitments commitments, Conversations conversations, Agents agents, People.Directory directory) {
        this.commitments = commitments;
        this.conversations = conversations;
        this.agents = agents;
        this.directory = directory;
    }

    Answer answer(int status, Settling settling) {
        return switch (settling) {
            case Settling.Settled(var it) -> new Answer(status, json(it));
            case Settling.AlreadySettled(var it) ->
                throw Refused.commitmentSettled(it.state().column());
            case Settling.NotDone(var it) ->
                throw Refused.commitmentNotDone(it.state().column());
            case Settling.Past _ -> throw Refused.invalidField("due", "api.wrong.past");
            case Settling.NotTold _ -> throw Refused.invalidField("told", "api.wrong.missing");
            case Settling.Broken _ -> throw Refused.commitmentSettled("broken");
        };
    }

    NewCommitment wish(
            Conversation conversation, CommitmentWish wish, UUID owner, String text, Instant due, String key) {
        return new NewCommitment(
                conversation.id(),
                null,
                conversation.channel(),
                owner,
                null,
                text,
                due,
                false,
                Objects.requireNonNullElse(wish.optional("told"), ""),
                "",
                key);
    }

    UUID owner(CommitmentWish wish) {
        return agents.findByEmail(wish.required("owner"))
                .filter(agent -> !agent.isDisabled())
                .map(Agent::id)
                .orElseThrow(() -> Refused.invalidField("owner", "api.wrong.agent"));
    }

    Conversation conversation(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }

    Commitment existing(UUID id) {
        return commitments.find(id).orElseThrow(Refused::unknownCommitment);
    }

    CommitmentJson json(Commitment it) {
        var standing = standing(it);
        return CommitmentJson.of(it, standing.number(), directory.of(List.of(standing)));
    }

    Conversation standing(Commitment it) {
        return conversations.find(it.conversation()).orElseThrow();
    }
}
