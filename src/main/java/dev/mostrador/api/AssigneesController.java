package dev.mostrador.api;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.routing.Misgiving;
import dev.mostrador.routing.Misgivings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Who works on a conversation. Where something speaks against it, the program says why all the same.
@RestController
class AssigneesController {
    private static final int LONGEST = 200; // characters

    private final Conversations conversations;
    private final Assigning assigning;
    private final Agents agents;
    private final Misgivings misgivings;
    private final People.Directory directory;
    private final JsonMapper json;

    AssigneesController(
            Conversations conversations,
            Assigning assigning,
            Agents agents,
            Misgivings misgivings,
            People.Directory directory,
            JsonMapper json) {
        this.conversations = conversations;
        this.assigning = assigning;
        this.agents = agents;
        this.misgivings = misgivings;
        this.directory = directory;
        this.json = json;
    }

    record AssigneeJson(long number, @Nullable PersonJson assignee) {}

    @PutMapping(path = "/api/v1/conversations/{number}/assignee", consumes = "application/json")
    AssigneeJson update(@PathVariable long number, HttpServletRequest request) {
        var it = find(number);
        try (var body = Upload.of(request, CommitmentWish.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var agent = agent(wish.optional("agent"));
            assigning.assign(it.id(), agent, null, agent == null ? Map.of() : facts(it, agent, wish));
        }
        var now = find(number);
        return new AssigneeJson(now.number(), directory.of(List.of(now)).agent(now.assignee()));
    }

    private Map<String, String> facts(Conversation it, UUID agent, CommitmentWish wish) {
        var why = Objects.requireNonNullElse(wish.optional("anyway"), "").strip();
        if (why.length() > LONGEST) {
            throw Refused.invalidField("anyway", "api.wrong.too-long", LONGEST);
        }
        var misgiving = misgivings.about(it, agent, it.id()); // nobody's own wish
        if (misgiving.isEmpty()) {
            return Map.of();
        }
        if (why.isEmpty()) {
            throw refused(misgiving.get());
        }
        return Map.of(
                "anyway",
                why,
                "lack",
                misgiving.get().word(),
                "what",
                misgiving.get().what());
    }

    private static Refused refused(Misgiving misgiving) {
        return switch (misgiving) {
            case Misgiving.Untrained(var what) -> Refused.untrained(what);
            case Misgiving.Full(var most) -> Refused.handsFull(most);
        };
    }

    private @Nullable UUID agent(@Nullable String email) {
        return email == null
                ? null
                : agents.findByEmail(email)
                        .filter(agent -> !agent.isDisabled())
                        .map(Agent::id)
                        .orElseThrow(() -> Refused.invalidField("agent", "api.wrong.agent"));
    }

    private Conversation find(long number) {
        return conversations.findByNumber(number).orElseThrow(() -> Refused.unknownConversation(number));
    }
}
