package dev.mostrador.desk.promise;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.DateReading;
import dev.mostrador.promise.ledger.FoundDate;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.ui.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes promises of what an agent writes: suggested while writing, recorded with the message, in its transaction.
@Component
public class Pledging {
    private final DateReading reading;
    private final Commitments commitments;

    Pledging(DateReading reading, Commitments commitments) {
        this.reading = reading;
        this.commitments = commitments;
    }

    /// A date that is in the ledger already is not offered again.
    public PledgePane of(Conversation conversation, CurrentAgent agent, Form form) {
        var ticked = form.values("pledge").stream()
                .map(value -> value.replaceAll("(?s)^[^|]*\\|[^|]*\\|", ""))
                .toList();
        var pending = commitments.pending(conversation.id());
        var lines = reading.read(form.secret("text"), agent.id(), conversation).stream()
                .filter(date -> pending.stream().noneMatch(it -> it.due().equals(date.due())))
                .map(date -> new PledgePane.Line(date, ticked.contains(date.words())))
                .toList();
        return new PledgePane(conversation.number(), lines, pending, form, asked(conversation, form, agent));
    }

    /// Something speaks against a date that is to go out, and nobody has said why it is meant all the same.
    public boolean asks(Conversation conversation, Form form, CurrentAgent agent) {
        return !asked(conversation, form, agent).isEmpty();
    }

    private List<FoundDate> asked(Conversation conversation, Form form, CurrentAgent agent) {
        if (!form.value("pledge-reason").isEmpty()) {
            return List.of();
        }
        return Pledge.of(form, agent.zone()).stream()
                .map(it -> new FoundDate(
                        it.words(), it.due(), it.business(), reading.doubts(it.due(), agent.id(), conversation)))
                .filter(it -> !it.doubts().isEmpty())
                .toList();
    }

    /// Within the transaction that queues the message: both or neither. The same answer twice promises once.
    public void record(Conversation conversation, Message message, Form form, CurrentAgent agent) {
        for (var value : form.values("pledge-keeps")) {
            pending(conversation, value).ifPresent(it -> commitments.keep(it.id(), message.id(), agent.id()));
        }
        var replaced = pending(conversation, form.value("pledge-replaces"));
        for (var pledge : Pledge.of(form, agent.zone())) {
            var wish = wish(conversation, message, pledge, form, agent);
            if (replaced.isPresent()) {
                commitments.renegotiate(replaced.get().id(), wish, agent.id());
                replaced = Optional.empty();
            } else {
                commitments.make(wish);
            }
        }
    }

    private NewCommitment wish(
            Conversation conversation, Message message, Pledge pledge, Form form, CurrentAgent agent) {
        var doubtful = !reading.doubts(pledge.due(), agent.id(), conversation).isEmpty();
        return new NewCommitment(
                message.conversation(),
                message.id(),
                message.channel(),
                agent.id(),
                agent.id(),
                pledge.words().isBlank() ? firstWords(message) : pledge.words(),
                pledge.due(),
                pledge.business(),
                "",
                doubtful ? form.value("pledge-reason") : "",
                message.id() + " " + pledge.due() + " " + pledge.words());
    }

    private static String firstWords(Message message) {
        var line = message.text().strip().lines().findFirst().orElse("").strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }

    private Optional<Commitment> pending(Conversation conversation, String id) {
        UUID wanted = Pledge.id(id);
        return commitments.pending(conversation.id()).stream()
                .filter(it -> it.id().equals(wanted))
                .findFirst();
    }
}
