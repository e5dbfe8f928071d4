package dev.mostrador.desk.promise;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.promise.ledger.Settling;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the forms about commitments share: what they say, and where they lead back to.
@Component
class CommitmentForms {
    private static final Set<String> TOLD = Set.of("", "message", "phone", "person", "other");
    private static final int LOOKED_AT = 30; // messages, for the one in which the customer was told

    private final Found found;
    private final Commitments commitments;
    private final Threads threads;
    private final Agents agents;
    private final Answering answering;

    CommitmentForms(Found found, Commitments commitments, Threads threads, Agents agents, Answering answering) {
        this.found = found;
        this.commitments = commitments;
        this.threads = threads;
        this.agents = agents;
        this.answering = answering;
    }

    View answered(Settling settling, Form form, long number) {
        return switch (settling) {
            case Settling.Settled _, Settling.AlreadySettled _, Settling.NotDone _ -> back(form, number);
            case Settling.Past _ -> refused(form, number, "ledger.form.past");
            case Settling.NotTold _ -> refused(form, number, "ledger.form.not-told");
            case Settling.Broken _ -> refused(form, number, "ledger.form.broken");
        };
    }

    NewCommitment wish(Conversation conversation, Form form, UUID owner, CurrentAgent agent, Instant due, String text) {
        var told = TOLD.contains(form.value("told")) ? form.value("told") : "";
        var message = told.equals("message") ? lastSaid(conversation) : Optional.<Message>empty();
        return new NewCommitment(
                message.map(Message::conversation).orElse(conversation.id()),
                message.map(Message::id).orElse(null),
                message.map(Message::channel).orElse(conversation.channel()),
                owner,
                agent.id(),
                text,
                due,
                false,
                told.equals("message") ? "" : told,
                form.value("reason"),
                form.value("key").isEmpty() ? UUID.randomUUID().toString() : form.value("key"));
    }

    private Optional<Message> lastSaid(Conversation conversation) {
        return threads.messages(conversation.id(), null, LOOKED_AT).reversed().stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .findFirst();
    }

    UUID owner(Form form, CurrentAgent agent) {
        var wanted = Pledge.id(form.value("owner"));
        return wanted != null
                        && agents.find(wanted).filter(it -> !it.isDisabled()).isPresent()
                ? wanted
                : agent.id();
    }

    // Only one of this conversation: a number that does not fit is as unknown as another shop's.
    Commitment existing(long number, UUID id) {
        var conversation = found.conversation(number);
        return commitments
                .find(id)
                .filter(it -> found.stands(it.conversation(), conversation))
                .orElseThrow(NotFound::new);
    }

    View back(Form form, long number) {
        return fromList(form) ? View.redirect(form.value("back")) : answering.back(form, number);
    }

    View refused(Form form, long number, String key) {
        return fromList(form) ? answering.incomplete(form.value("back"), key) : answering.incomplete(form, number, key);
    }

    private static boolean fromList(Form form) {
        return form.value("back").matches("/commitments(\\?[\\w=&-]*)?");
    }
}
