package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.identity.Audit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A program is nobody, and says for whom it acts; what that person may do, it may do. So it is written down for good
/// which token named whom, for what: with what was done, or not at all.
@Component
class OnBehalf {
    private final Agents agents;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OnBehalf(Agents agents, Audit audit, TransactionTemplate transaction) {
        this.agents = agents;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// What was done, or why it was not.
    private sealed interface Outcome {
        record Done(Answer answer) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    /// @param named null: nobody
    Answer of(@Nullable UUID named, ApiClient client, HttpServletRequest request, Supplier<Answer> work) {
        var agent = named == null ? null : agents.find(named).orElse(null);
        if (agent == null) return work.get();
        var outcome = transaction.execute(_ -> tried(agent, client, request, work));
        return switch (outcome) {
            case Outcome.Done(var answer) -> answer;
            case Outcome.No(var why) -> throw why;
        };
    }

    // A refusal undoes nothing: what the refusing command noted (that it stopped somebody) stays.
    private Outcome tried(Agent agent, ApiClient client, HttpServletRequest request, Supplier<Answer> work) {
        try {
            var answer = work.get();
            audit.write("token.on-behalf", agent.email(), details(client, request));
            return new Outcome.Done(answer);
        } catch (Refused why) {
            return new Outcome.No(why);
        }
    }

    private static Map<String, String> details(ApiClient client, HttpServletRequest request) {
        return Map.of(
                "request",
                request.getMethod() + " " + request.getRequestURI(),
                "token",
                client.name() + " (" + client.tokenId() + ")");
    }
}
