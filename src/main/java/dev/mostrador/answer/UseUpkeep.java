package dev.mostrador.answer;

import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.MessageTakenBack;
import dev.mostrador.conversation.Threads;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What became of the matters in which a prepared answer was sent.
@Component
class UseUpkeep {
    private final UseTable table;
    private final Uses uses;
    private final Threads threads;

    UseUpkeep(UseTable table, Uses uses, Threads threads) {
        this.table = table;
        this.uses = uses;
        this.threads = threads;
    }

    @EventListener
    void on(EventRecorded event) {
        switch (event.kind()) {
            case REOPENED -> table.reopened(event.conversation());
            case AGREEMENT_GIVEN -> table.agreed(event.conversation(), true);
            case AGREEMENT_REFUSED -> table.agreed(event.conversation(), false);
            case SURVEY_ANSWERED -> rated(event);
            case MERGED ->
                table.move(
                        threads.family(event.conversation()).stream()
                                .filter(id -> !id.equals(event.conversation()))
                                .toList(),
                        event.conversation());
            default -> {}
        }
    }

    private void rated(EventRecorded event) {
        var said = event.data();
        table.rated(
                event.conversation(),
                Integer.parseInt(said.getOrDefault("value", "")),
                UUID.fromString(said.getOrDefault("survey", "")),
                Instant.parse(said.getOrDefault("asked", "")));
    }

    @EventListener
    void on(MessageTakenBack back) {
        uses.takenBack(back.message());
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.forget(deleted.conversations());
    }
}
