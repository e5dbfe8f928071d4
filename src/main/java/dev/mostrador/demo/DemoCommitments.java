package dev.mostrador.demo;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.platform.Moment;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.DateReading;
import dev.mostrador.promise.ledger.FoundDate;
import dev.mostrador.promise.ledger.NewCommitment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the stories' answers promise is in the ledger, found by the same reading as at the desk. Most of it was kept,
/// some was late, some is overdue; what is still to come is open.
@Component
class DemoCommitments {
    private static final Duration BEFORE = Duration.ofMinutes(50);

    private final Lists lists;
    private final Threads threads;
    private final DateReading reading;
    private final Commitments commitments;

    DemoCommitments(Lists lists, Threads threads, DateReading reading, Commitments commitments) {
        this.lists = lists;
        this.threads = threads;
        this.reading = reading;
        this.commitments = commitments;
    }

    private record Said(Conversation conversation, Message message) {}

    private record Made(Conversation conversation, Commitment commitment) {}

    void tell(Instant now) {
        var made = new ArrayList<Made>();
        for (var said : said()) {
            Moment.at(said.message().at(), () -> promised(said, now).ifPresent(made::add));
        }
        made.sort(Comparator.comparing(it -> it.commitment().due()));
        for (int i = 0; i < made.size(); i++) {
            settle(made.get(i), i, now);
        }
        made.stream()
                .map(Made::commitment)
                .filter(it -> it.due().isAfter(now) && it.madeAt().isBefore(now.minus(BEFORE)))
                .findFirst()
                .ifPresent(it -> Moment.at(now.minus(BEFORE), () -> {
                    commitments.renegotiate(it.id(), later(it), it.owner());
                }));
    }

    // The courier needs a day more, and the customer was called.
    private static NewCommitment later(Commitment it) {
        return new NewCommitment(
                it.conversation(),
                null,
                it.channel(),
                it.owner(),
                it.owner(),
                it.text(),
                it.due().plus(Duration.ofDays(1)),
                it.business(),
                "phone",
                "",
                "demo:later:" + it.id());
    }

    // One an answer: what it is about.
    private java.util.Optional<Made> promised(Said said, Instant now) {
        var author = Objects.requireNonNull(said.message().authorAgent());
        var isOver = said.conversation().state() == State.CLOSED
                || said.conversation().state() == State.RESOLVED;
        return reading.read(said.message().text(), author, said.conversation()).stream()
                .filter(date -> !isOver || date.due().isBefore(now))
                .findFirst()
                .map(date -> new Made(said.conversation(), commitments.make(wish(said.message(), author, date))));
    }

    private static NewCommitment wish(Message message, UUID author, FoundDate date) {
        return new NewCommitment(
                message.conversation(),
                message.id(),
                message.channel(),
                author,
                author,
                sentence(message.text(), date.words()),
                date.due(),
                date.business(),
                "",
                "",
                "demo:" + message.id());
    }

    // The words alone say little in a list: those of their sentence that stand before them say what.
    private static String sentence(String text, String words) {
        var line = text.lines().filter(it -> it.contains(words)).findFirst().orElse(words);
        var at = line.indexOf(words);
        var begin = Math.max(line.lastIndexOf(". ", at) + 2, 0);
        var sentence =
                line.substring(begin == 1 ? 0 : begin, at + words.length()).strip();
        if (sentence.length() <= 90) return sentence;
        var word = sentence.indexOf(' ', sentence.length() - 88);
        return "…" + sentence.substring(word + 1);
    }

    private void settle(Made it, int place, Instant now) {
        var due = it.commitment().due();
        var id = it.commitment().id();
        var owner = it.commitment().owner();
        var isOver =
                it.conversation().state() == State.CLOSED || it.conversation().state() == State.RESOLVED;
        if (due.isAfter(now)) {
            return;
        }
        if (place % 7 == 3) { // late by some hours
            Moment.at(due.plus(Duration.ofHours(3)), () -> commitments.keep(id, null, owner));
        } else if (place % 6 == 1 && !isOver && place > 2) {
            return; // overdue: the clock finds it as soon as the shop opens
        } else {
            var made = it.commitment().madeAt();
            var done = due.minus(BEFORE).isAfter(made) ? due.minus(BEFORE) : made.plus(Duration.ofMinutes(5));
            Moment.at(done, () -> commitments.keep(id, null, owner));
        }
    }

    private List<Said> said() {
        var said = new ArrayList<Said>();
        for (var state : List.of(State.OPEN, State.SNOOZED, State.RESOLVED, State.CLOSED)) {
            @Nullable Cursor next = null;
            do {
                var page = lists.page(new View.InState(state), Filter.NONE, next, 100);
                page.rows()
                        .forEach(it -> threads.messages(it.id(), null, 100).stream()
                                .filter(message ->
                                        message.direction() == Direction.OUTBOUND && message.authorAgent() != null)
                                .forEach(message -> said.add(new Said(it, message))));
                next = page.next();
            } while (next != null);
        }
        said.sort(Comparator.comparing(it -> it.message().at()));
        return said;
    }
}
