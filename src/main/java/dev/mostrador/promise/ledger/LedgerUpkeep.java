package dev.mostrador.promise.ledger;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.ClosingGuard;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.MessageBounced;
import dev.mostrador.conversation.MessageSplitOff;
import dev.mostrador.conversation.MessageTakenBack;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens to conversations and messages happens to what was promised in them.
@Component
class LedgerUpkeep implements ClosingGuard {
    private final CommitmentTable table;
    private final Commitments commitments;
    private final DueCounts due;

    LedgerUpkeep(CommitmentTable table, Commitments commitments, DueCounts due) {
        this.table = table;
        this.commitments = commitments;
        this.due = due;
    }

    @EventListener
    void on(MessageTakenBack taken) {
        commitments.takeBack(taken.message());
    }

    @EventListener
    void on(MessageBounced bounced) {
        commitments.comeBack(bounced.message().id());
    }

    @EventListener
    void on(MessageSplitOff split) {
        table.move(split.message(), split.conversation());
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.conversations());
        due.changed();
    }

    /// Over, while the customer still waits for a date: settle it first, or take it back and say why (R51).
    @Override
    public Optional<String> objection(Conversation conversation, Closing.Reason reason) {
        return commitments.hasPending(conversation.id()) ? Optional.of("ledger.close.pending") : Optional.empty();
    }
}
