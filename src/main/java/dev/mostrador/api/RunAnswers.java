package dev.mostrador.api;

import static java.util.stream.Collectors.toMap;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.run.RunResult;
import dev.mostrador.protocol.run.Runs;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the requests about the steps of a conversation have in common. A program has no role: where the protocol asks
/// who does it, the program names the person for whom it acts, and that person's role decides.
@Component
class RunAnswers {
    private static final String BY = "by";

    private final Conversations conversations;
    private final Runs runs;
    private final Agents agents;

    RunAnswers(Conversations conversations, Runs runs, Agents agents) {
        this.conversations = conversations;
        this.runs = runs;
        this.agents = agents;
    }

    Conversation conversation(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }

    RunJson json(Conversation it) {
        var situation = runs.situation(it.id()).orElseThrow(Refused::noProtocol);
        return RunJson.of(situation, agents.all().stream().collect(toMap(Agent::id, Function.identity())));
    }

    Answer answer(RunResult result, Conversation it) {
        return switch (result) {
            case RunResult.Done _ -> new Answer(200, json(it));
            case RunResult.NoProtocol _ -> throw Refused.noProtocol();
            case RunResult.NoKind _ -> throw Refused.step("no-kind");
            case RunResult.NotRunning _ -> throw Refused.step("step-not-running");
            case RunResult.Open _ -> throw Refused.step("step-open");
            case RunResult.NoReason _ -> throw Refused.invalidField("reason", "api.wrong.empty");
            case RunResult.NotYours _ -> throw Refused.gateNotTheirs();
        };
    }

    Requirement need(CommitmentWish wish) {
        return Requirement.parse(wish.required("need"))
                .orElseThrow(() -> Refused.invalidField("need", "api.wrong.need"));
    }

    Agent by(CommitmentWish wish) {
        return known(wish.required(BY));
    }

    @Nullable
    UUID byIfSaid(CommitmentWish wish) {
        return Optional.ofNullable(wish.optional(BY))
                .map(this::known)
                .map(Agent::id)
                .orElse(null);
    }

    private Agent known(String address) {
        return agents.findByEmail(address)
                .filter(agent -> !agent.isDisabled())
                .orElseThrow(() -> Refused.invalidField(BY, "api.wrong.agent"));
    }

    /// At most so many characters, as at the desk.
    static String shortEnough(String field, @Nullable String text) {
        if (text == null) return "";
        if (text.length() > 500) throw Refused.invalidField(field, "api.wrong.too-long", 500);
        return text;
    }
}
