package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.MessageTakenBack;
import dev.mostrador.conversation.State;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.reason.ReasonChosen;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens to conversations and messages happens to their runs.
@Component
class Upkeep {
    private final RunTable table;
    private final Facts facts;
    private final Protocols protocols;
    private final Conversations conversations;
    private final Runs runs;

    Upkeep(RunTable table, Facts facts, Protocols protocols, Conversations conversations, Runs runs) {
        this.table = table;
        this.facts = facts;
        this.protocols = protocols;
        this.conversations = conversations;
        this.runs = runs;
    }

    /// A conversation goes by the version under which it began (R9).
    @EventListener
    void on(MessageReceived received) {
        if (received.opened()) {
            protocols.current().ifPresent(version -> table.open(received.conversation(), version.number()));
        }
    }

    /// Its steps follow from what it is. What is over is sorted for the figures alone.
    @EventListener
    void on(ReasonChosen chosen) {
        var now = chosen.now();
        if (now == null) runs.unsorted(chosen.conversation());
        else if (!isOver(chosen.conversation())) runs.sorted(chosen.conversation(), now, now.agent());
    }

    private boolean isOver(UUID conversation) {
        var state = conversations.find(conversation).map(Conversation::state);
        return state.filter(it -> it == State.CLOSED || it == State.SPAM).isPresent();
    }

    /// What a reply did that nobody has got was not done.
    @EventListener
    void on(MessageTakenBack taken) {
        var message = taken.message();
        conversations
                .hold(taken.conversation())
                .flatMap(it -> table.find(it.id()))
                .ifPresent(run -> {
                    var undone = run.progress().done().stream()
                            .filter(it -> message.equals(it.message()))
                            .toList();
                    var conduct = run.conduct();
                    var heard = conduct == null ? null : conduct.without(message);
                    if (undone.isEmpty() && Objects.equals(heard, conduct)) return;
                    if (undone.isEmpty()) {
                        table.save(run.towards(heard));
                        return;
                    }
                    var asked = undone.stream().anyMatch(it -> it.need().equals(Said.AGREEMENT_ASKED.word()));
                    var back = run.at(undone.getFirst().step(), run.progress().without(undone));
                    table.save((asked ? back.said(AgreementState.NONE) : back).towards(heard));
                });
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.conversations());
        facts.deleteOf(deleted.conversations());
    }
}
