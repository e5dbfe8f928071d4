package dev.mostrador.desk.answer;

import dev.mostrador.answer.Template;
import dev.mostrador.answer.Variable;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.voice.VoiceProfiles;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How the shop begins and ends a message: the greeting and the farewell of its voice, with the same places as a
/// prepared answer has.
@Component
public class Greeting {
    private static final int READ = 40; // messages

    private final VoiceProfiles voices;
    private final Particulars particulars;
    private final Threads threads;

    Greeting(VoiceProfiles voices, Particulars particulars, Threads threads) {
        this.voices = voices;
        this.particulars = particulars;
        this.threads = threads;
    }

    boolean isKnown() {
        return !voices.current().greeting().isBlank()
                || !voices.current().farewell().isBlank();
    }

    /// Greeting, room to write, sign-off.
    String of(Conversation it, CurrentAgent agent) {
        var voice = voices.current();
        var known = particulars.of(it, agent, null);
        return List.of(voice.greeting(), voice.farewell()).stream()
                .map(line -> Template.fill(line.strip(), known))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n\n\n"));
    }

    /// The first line, with the customer's name if the shop does not say otherwise; empty: the voice has none.
    public String line(Conversation it, CurrentAgent agent) {
        var said = Template.fill(voices.current().greeting().strip(), particulars.of(it, agent, null))
                .replaceAll("[,:\\s]+$", "");
        var name = Particulars.names(it, agent).getOrDefault(Variable.CUSTOMER, "");
        if (said.isEmpty()) return "";
        return said + (name.isEmpty() || said.contains(name) ? "" : ", " + name) + ":";
    }

    /// What stands in an empty draft: the same, where the shop wants it and we have said nothing yet; else nothing.
    public String forEmpty(Conversation it, CurrentAgent agent) {
        return voices.current().opens() && isKnown() && isFirst(it) ? of(it, agent) : "";
    }

    private boolean isFirst(Conversation it) {
        return threads.messages(it.id(), null, READ).stream()
                .noneMatch(message -> message.direction() == Direction.OUTBOUND);
    }
}
