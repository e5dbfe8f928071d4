package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.visitor.LineJson.FaceJson;
import dev.mostrador.conversation.Message;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import dev.mostrador.ui.Initials;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says who answers: the first name of a person, or that it is a program.
@Component
class Faces {
    private final Remembered<Map<UUID, Agent>> agents;

    Faces(Agents agents, Signals signals) {
        this.agents = new Remembered<>(
                signals,
                Set.of(Agents.SIGNAL),
                () -> agents.all().stream().collect(Collectors.toMap(Agent::id, Function.identity())));
    }

    FaceJson of(Message message) {
        var author = message.authorAgent();
        return author == null
                ? new FaceJson(
                        message.from().display(), Initials.of(message.from().display()), true)
                : of(author, message.from().name());
    }

    FaceJson of(UUID agent, String otherwise) {
        var known = agents.get().get(agent);
        var name = known == null ? otherwise : known.name();
        return new FaceJson(first(name), Initials.of(name), false);
    }

    private static String first(String name) {
        var space = name.strip().indexOf(' ');
        return space < 0 ? name.strip() : name.strip().substring(0, space);
    }
}
