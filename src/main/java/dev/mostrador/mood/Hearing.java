package dev.mostrador.mood;

import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.Threads;
import dev.mostrador.mood.reading.MoodReading;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Listens to what customers write. Costs a message one statement, and those who are angry three.
@Component
class Hearing {
    // Words of a Portuguese or English mail that look Spanish would be misheard.
    private static final Set<String> UNDERSTOOD = Set.of("es", "ca", "gl");

    private final MoodReading reading = new MoodReading();
    private final Moods moods;
    private final MoodTable table;
    private final Threads threads;

    Hearing(Moods moods, MoodTable table, Threads threads) {
        this.moods = moods;
        this.table = table;
        this.threads = threads;
    }

    @EventListener
    void on(MessageReceived received) {
        var language = received.filed().language();
        if (received.automatic() || received.filed().parent() != null) return;
        if (language != null && !UNDERSTOOD.contains(language)) return;
        threads.said(received.message()).ifPresent(text -> {
            var verdict = reading.read(text);
            moods.heard(received.conversation(), received.message(), text, verdict);
            moods.felt(received.conversation(), received.message(), verdict);
        });
    }

    @EventListener
    void on(EventRecorded event) {
        if (event.kind() != EventKind.MERGED) return;
        threads.family(event.conversation()).stream()
                .filter(id -> !id.equals(event.conversation()))
                .forEach(id -> moods.inherit(id, event.conversation()));
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.delete(deleted.conversations());
    }
}
