package dev.mostrador.channel.form;

import dev.mostrador.channel.Acknowledging;
import dev.mostrador.channel.form.FormAnswerTable.Earlier;
import dev.mostrador.channel.form.FormAnswerTable.Kept;
import dev.mostrador.channel.form.HeldAnswer.HeldFile;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what was filled in: a message of a conversation at once, or held back until somebody has looked. Nothing that
/// was sent is thrown away, and nothing counts twice.
@Component
public class FormFiling {
    public static final String CHANNEL = "form";

    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final int MOST_SHORTLY = 6;
    private static final Duration LONG = Duration.ofDays(1);
    private static final int MOST_A_DAY = 40; // an office or a school shares one address

    private final FormAnswerTable table;
    private final Conversations conversations;
    private final Visitors visitors;
    private final Forms forms;
    private final FormInboxes inboxes;
    private final Acknowledging acknowledging;
    private final Blobs blobs;
    private final Ids ids;
    private final Clock clock;

    FormFiling(
            FormAnswerTable table,
            Conversations conversations,
            Visitors visitors,
            Forms forms,
            FormInboxes inboxes,
            Acknowledging acknowledging,
            Blobs blobs,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.conversations = conversations;
        this.visitors = visitors;
        this.forms = forms;
        this.inboxes = inboxes;
        this.acknowledging = acknowledging;
        this.blobs = blobs;
        this.ids = ids;
        this.clock = clock;
    }

    /// The files belong to the answer from here on: what is not needed goes.
    @Transactional
    public Outcome file(Filled filled) {
        var visitor = visitors.name(filled.form(), filled.origin().address());
        var digest = Digests.of(filled);
        table.lock(visitor);
        // The same page may come by two connections, as when a telephone leaves the house.
        if (!filled.origin().pageKey().isEmpty()) table.lock(filled.origin().pageKey());
        var page = table.ofPage(filled.origin().pageKey());
        var first = page.stream().filter(it -> it.digest().equals(digest)).findFirst();
        var again = first.or(() -> withoutPage(filled, visitor, digest));
        if (again.isPresent()) {
            forget(filled.files());
            return outcome(again.get());
        }
        if (isTooMuch(visitor)) {
            forget(filled.files());
            return new Outcome.TooMany();
        }
        return filled.origin().doubt().isEmpty()
                ? receive(filled, visitor, digest, continued(page))
                : hold(filled, visitor, digest);
    }

    /// What another channel brings, as the chat does out of hours: it has bounds of its own against too much. It is
    /// answered like a form, by e-mail.
    ///
    /// @param source the same twice is one message
    public Received receive(Filled filled, String source) {
        var subject =
                filled.subject().isBlank() ? AnswerText.subject(filled.answers(), filled.name()) : filled.subject();
        return conversations.receive(message(source, filled, subject, null));
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.delete(deleted.conversations());
    }

    /// A page without a key (a shop's own snippet) cannot tell its second click: the same words within minutes are one.
    private Optional<Earlier> withoutPage(Filled filled, String visitor, String digest) {
        return filled.origin().pageKey().isEmpty()
                ? table.same(visitor, digest, clock.instant().minus(SHORT))
                : Optional.empty();
    }

    /// Gone back, corrected and sent again: one matter.
    private static @Nullable UUID continued(List<Earlier> page) {
        return page.stream()
                .flatMap(it -> Optional.ofNullable(it.conversation()).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean isTooMuch(String visitor) {
        var now = clock.instant();
        return table.count(visitor, now.minus(SHORT)) >= MOST_SHORTLY
                || table.count(visitor, now.minus(LONG)) >= MOST_A_DAY;
    }

    private Outcome receive(Filled filled, String visitor, String digest, @Nullable UUID continued) {
        var id = ids.next();
        var subject =
                filled.subject().isBlank() ? AnswerText.subject(filled.answers(), filled.name()) : filled.subject();
        var received = conversations.receive(message(id.toString(), filled, subject, continued));
        var kept = new Kept(visitor, digest, subject, List.of(), received.conversation());
        table.insert(id, filled, kept, clock.instant());
        acknowledge(filled, received);
        return new Outcome.Filed(received.number(), received.conversation());
    }

    private void acknowledge(Filled filled, Received received) {
        Optional.ofNullable(filled.form())
                .filter(acknowledging::isOn)
                .flatMap(forms::find)
                .ifPresent(form -> acknowledging.received(inboxes.of(form), received));
    }

    private Outcome hold(Filled filled, String visitor, String digest) {
        var files = filled.files().stream()
                .map(it -> new HeldFile(
                        it.name(), it.type(), it.content().id(), it.content().size()))
                .toList();
        var subject =
                filled.subject().isBlank() ? AnswerText.subject(filled.answers(), filled.name()) : filled.subject();
        table.insert(ids.next(), filled, new Kept(visitor, digest, subject, files, null), clock.instant());
        return new Outcome.Held();
    }

    private Outcome outcome(Earlier earlier) {
        return Optional.ofNullable(earlier.conversation())
                .flatMap(conversations::find)
                .<Outcome>map(it -> new Outcome.Filed(it.number(), it.id()))
                .orElseGet(Outcome.Held::new);
    }

    static InboundMessage message(String source, Filled filled, String subject, @Nullable UUID continued) {
        return new InboundMessage(
                CHANNEL,
                filled.inbox(),
                source,
                null,
                null,
                new Address(filled.name(), filled.email()),
                recipients(filled.inbox()),
                subject,
                AnswerText.of(filled.answers()),
                "",
                "",
                "",
                null,
                continued,
                filled.team(),
                filled.files());
    }

    private static Recipients recipients(String inbox) {
        return inbox.isEmpty() ? Recipients.NONE : Recipients.to(new Address("", inbox));
    }

    private void forget(List<NewAttachment> files) {
        files.forEach(file -> blobs.delete(file.content().id()));
    }
}
