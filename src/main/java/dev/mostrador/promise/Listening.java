package dev.mostrador.promise;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.MessageBounced;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.MessageSent;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.CareChanged;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what happens to conversations and lets their clocks run or stop, in the same transaction. What machines say
/// neither asks nor answers: an acknowledgement keeps no promise.
@Component
class Listening {
    private static final int LOOKED_AT = 30; // messages

    private final Clocks clocks;
    private final ClockTable table;
    private final Conversations conversations;
    private final Threads threads;

    Listening(Clocks clocks, ClockTable table, Conversations conversations, Threads threads) {
        this.clocks = clocks;
        this.table = table;
        this.conversations = conversations;
        this.threads = threads;
    }

    @EventListener
    void on(MessageReceived received) {
        if (!received.automatic()) with(conversations.standing(received), it -> clocks.asked(it, received.opened()));
    }

    @EventListener
    void on(MessageSent sent) {
        var message = sent.message();
        if (message.authorAgent() != null && message.automatic().isEmpty())
            with(sent.conversation(), it -> clocks.answered(it, message.id()));
    }

    // Unless another answer has reached them since.
    @EventListener
    void on(MessageBounced bounced) {
        var lost = bounced.message();
        with(lost.conversation(), it -> {
            var reached = threads.messages(it.id(), null, LOOKED_AT).stream()
                    .filter(message -> message.id().compareTo(lost.id()) > 0)
                    .anyMatch(Listening::hasArrived);
            if (!reached) clocks.unanswered(it, lost.id());
        });
    }

    private static boolean hasArrived(Message message) {
        return message.direction() == Direction.OUTBOUND
                && message.authorAgent() != null
                && message.automatic().isEmpty()
                && (message.delivery() == DeliveryState.SENT || message.delivery() == DeliveryState.READ);
    }

    @EventListener
    void on(EventRecorded event) {
        switch (event.kind()) {
            case RESOLVED, CLOSED -> with(event.conversation(), clocks::resolved);
            case MARKED_SPAM -> with(event.conversation(), clocks::dropped);
            case MERGED -> merged(event);
            case UNMARKED_SPAM, UNMERGED -> with(event.conversation(), this::again);
            case TEAM_CHANGED -> with(event.conversation(), clocks::moved);
            case PRIORITY_CHANGED, WOKE, REOPENED -> with(event.conversation(), clocks::rank);
            default -> {}
        }
    }

    @EventListener
    void on(CareChanged changed) {
        conversations.ofCustomer(changed.customers().getFirst(), 200).stream()
                .filter(it -> it.state() == State.OPEN)
                .forEach(clocks::rank);
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.conversations());
    }

    // The event says which one went into it.
    private void merged(EventRecorded event) {
        var number = Long.parseLong(Objects.requireNonNull(event.data().get("number")));
        var gone = conversations.findItself(number).orElseThrow();
        with(event.conversation(), kept -> clocks.merged(gone.id(), kept));
    }

    // It counts from now: nobody could see it while it lay there. What it had taken over from another one goes.
    private void again(Conversation it) {
        if (it.state() != State.OPEN) return;
        if (it.awaitingUs()) clocks.asked(it, false);
        else clocks.unasked(it);
    }

    private void with(UUID conversation, Consumer<Conversation> step) {
        conversations.find(conversation).ifPresent(it -> with(it, step));
    }

    // A third party is promised nothing.
    private static void with(Conversation it, Consumer<Conversation> step) {
        if (it.parent() == null) step.accept(it);
    }
}
