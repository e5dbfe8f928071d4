package dev.mostrador.desk.answer;

import dev.mostrador.answer.Template;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.voice.VoiceProfiles;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// How the shop begins and ends a message: the greeting and the sign-off of its voice, with the same places as a
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
                || !voices.current().signOff().isBlank();
    }

    /// Greeting, room to write, sign-off.
    String of(Conversation it, CurrentAgent agent) {
        var voice = voices.current();
        var known = particulars.of(it, agent, null);
        return List.of(voice.greeting(), voice.signOff()).stream()
                .map(line -> Template.fill(line.strip(), known))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n\n\n"));
    }

    /// What stands in an empty draft: the same, where the shop wants it and we have said nothing yet; else nothing.
    public String forEmpty(Conversation it, CurrentAgent agent) {
        return voices.current().greets() && isKnown() && isFirst(it) ? of(it, agent) : "";
    }

    private boolean isFirst(Conversation it) {
        return threads.messages(it.id(), null, READ).stream()
                .noneMatch(message -> message.direction() == Direction.OUTBOUND);
    }
}
