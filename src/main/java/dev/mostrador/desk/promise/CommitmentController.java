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
import dev.mostrador.promise.ledger.DateReading;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.promise.ledger.Settling;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Commitments without a message of their own, and what becomes of any.
@Controller
class CommitmentController {
    private static final String PATH = "/conversations/{number:[0-9]+}/commitments";
    private static final Set<String> TOLD = Set.of("", "message", "phone", "person", "other");
    private static final int LOOKED_AT = 30; // messages, for the one in which the customer was told

    private final Found found;
    private final Commitments commitments;
    private final DateReading reading;
    private final Threads threads;
    private final Agents agents;
    private final Answering answering;

    CommitmentController(
            Found found,
            Commitments commitments,
            DateReading reading,
            Threads threads,
            Agents agents,
            Answering answering) {
        this.found = found;
        this.commitments = commitments;
        this.reading = reading;
        this.threads = threads;
        this.agents = agents;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var due = Pledge.moment(form.value("date"), form.value("time"), agent.zone());
        if (due.isEmpty() || form.value("text").isEmpty()) {
            return refused(form, number, due.isEmpty() ? "ledger.form.no-moment" : "ledger.form.no-text");
        }
        var owner = owner(form, agent);
        if (form.value("reason").isEmpty() && !reading.doubts(due.get(), owner).isEmpty()) {
            return refused(form, number, "ledger.form.doubtful");
        }
        commitments.make(wish(conversation, form, owner, agent, due.get(), form.value("text")));
        return back(form, number);
    }

    @PostMapping(PATH + "/{id}/fulfilment")
    View fulfil(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = existing(number, id);
        return answered(commitments.keep(it.id(), null, agent.id()), form, number);
    }

    @PostMapping(PATH + "/{id}/renegotiation")
    View renegotiate(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = existing(number, id);
        var due = Pledge.moment(form.value("date"), form.value("time"), agent.zone());
        if (due.isEmpty()) {
            return refused(form, number, "ledger.form.no-moment");
        }
        var wish = wish(found.conversation(number), form, it.owner(), agent, due.get(), it.text());
        return answered(commitments.renegotiate(it.id(), wish, agent.id()), form, number);
    }

    @PostMapping(PATH + "/{id}/withdrawal")
    View withdraw(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = existing(number, id);
        if (form.value("why").isEmpty()) {
            return refused(form, number, "ledger.form.no-reason");
        }
        return answered(commitments.withdraw(it.id(), form.limited("why", 200), agent.id()), form, number);
    }

    private View answered(Settling settling, Form form, long number) {
        return switch (settling) {
            case Settling.Settled _, Settling.AlreadySettled _ -> back(form, number);
            case Settling.Past _ -> refused(form, number, "ledger.form.past");
            case Settling.NotTold _ -> refused(form, number, "ledger.form.not-told");
            case Settling.Broken _ -> refused(form, number, "ledger.form.broken");
        };
    }

    private NewCommitment wish(
            Conversation conversation, Form form, UUID owner, CurrentAgent agent, Instant due, String text) {
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

    private UUID owner(Form form, CurrentAgent agent) {
        var wanted = Pledge.id(form.value("owner"));
        return wanted != null
                        && agents.find(wanted).filter(it -> !it.isDisabled()).isPresent()
                ? wanted
                : agent.id();
    }

    // Only one of this conversation: a number that does not fit is as unknown as another shop's.
    private Commitment existing(long number, UUID id) {
        var conversation = found.conversation(number);
        return commitments
                .find(id)
                .filter(it -> found.stands(it.conversation(), conversation))
                .orElseThrow(NotFound::new);
    }

    private View back(Form form, long number) {
        return fromList(form) ? View.redirect(form.value("back")) : answering.back(form, number);
    }

    private View refused(Form form, long number, String key) {
        return fromList(form) ? answering.incomplete(form.value("back"), key) : answering.incomplete(form, number, key);
    }

    private static boolean fromList(Form form) {
        return form.value("back").matches("/commitments(\\?[\\w=&-]*)?");
    }
}
