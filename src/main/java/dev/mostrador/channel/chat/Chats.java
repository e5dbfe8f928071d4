package dev.mostrador.channel.chat;

import dev.mostrador.channel.Acknowledging;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.State;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Ids;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What visitors say. The browser names each message: sent ten times it is one.
@Component
public class Chats {
    /// Bytes of one file.
    public static final long FILE_LIMIT = 15L * 1024 * 1024;

    private static final int FILES_WAITING = 20;
    private static final int LONGEST = 20_000; // characters; nobody types more, and nothing of it would be cut
    private static final Duration OVER = Duration.ofDays(7); // a closed chat after which the next one is another matter

    private final Visitors visitors;
    private final VisitorTable table;
    private final FileTable waiting;
    private final Lines lines;
    private final Conversations conversations;
    private final OfflineForm form;
    private final Acknowledging acknowledging;
    private final Files files;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Chats(
            Visitors visitors,
            VisitorTable table,
            FileTable waiting,
            Lines lines,
            Conversations conversations,
            OfflineForm form,
            Acknowledging acknowledging,
            Files files,
            Blobs blobs,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.visitors = visitors;
        this.table = table;
        this.waiting = waiting;
        this.lines = lines;
        this.conversations = conversations;
        this.form = form;
        this.acknowledging = acknowledging;
        this.files = files;
        this.blobs = blobs;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /// @param id made by the browser
    /// @param files sent up before, by their ids
    public record Said(UUID id, String text, List<UUID> files) {}

    /// What somebody leaves in the form of the widget.
    public record LeftWord(UUID id, String name, String email, String text, List<UUID> files, String page) {}

    public sealed interface SayResult {
        record Taken(UUID message) implements SayResult {}

        /// `empty`, `too-long`, `files`, `email`.
        record Refused(String why) implements SayResult {}

        /// The shop lets only those write whom its page vouches for.
        record NotVerified() implements SayResult {}
    }

    public SayResult say(Widget widget, Visitor visitor, Said said) {
        var refusal = refusal(widget, visitor, said.text(), said.files());
        return refusal.isPresent()
                ? refusal.get()
                : once(widget, visitor, said.files(), taken -> receive(widget, visitor, said, taken));
    }

    /// Leaves a message that is answered by e-mail; the answer shows in this browser, too.
    public SayResult leave(Widget widget, Visitor visitor, LeftWord left) {
        if (!Visitors.isEmail(left.email())) {
            return new SayResult.Refused("email");
        }
        var refusal = refusal(widget, visitor, left.text(), left.files());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        visitors.claim(visitor, left.name(), left.email());
        return once(
                widget,
                visitor,
                left.files(),
                taken -> form.file(new OfflineForm.Left(
                        widget.team(),
                        source(visitor, left.id()),
                        Visitors.cut(left.name()),
                        left.email().strip(),
                        left.text().strip(),
                        left.page(),
                        taken)));
    }

    /// Keeps a file until the message that it belongs to comes. Empty: not allowed, or too many are waiting.
    @Transactional
    public Optional<UUID> keep(Widget widget, Visitor visitor, String name, String type, InputStream content) {
        if (!widget.looks().files() || !mayWrite(widget, visitor) || waiting.count(visitor.id()) >= FILES_WAITING) {
            return Optional.empty();
        }
        var id = ids.next();
        var file = files.keep(name, type, false, "", content, FILE_LIMIT);
        waiting.insert(id, visitor.id(), file, clock.instant());
        return Optional.of(id);
    }

    /// Whether this visitor can write at all, on any path.
    public static boolean mayWrite(Widget widget, Visitor visitor) {
        return visitor.verified() || !widget.verifiedOnly();
    }

    @Transactional
    void forgetFiles() {
        waiting.forget(clock.instant().minus(Duration.ofDays(1)), 100).forEach(blobs::delete);
    }

    private static Optional<SayResult> refusal(Widget widget, Visitor visitor, String text, List<UUID> files) {
        if (!mayWrite(widget, visitor)) {
            return Optional.of(new SayResult.NotVerified());
        }
        if (text.isBlank() && files.isEmpty()) {
            return Optional.of(new SayResult.Refused("empty"));
        }
        return text.length() > LONGEST ? Optional.of(new SayResult.Refused("too-long")) : Optional.empty();
    }

    private interface Filing {
        Received file(List<NewAttachment> taken);
    }

    // A repeated message finds its files gone: they belong to the first one.
    private SayResult once(Widget widget, Visitor visitor, List<UUID> asked, Filing filing) {
        return transaction.execute(status -> {
            var taken = asked.isEmpty() ? List.<NewAttachment>of() : waiting.take(visitor.id(), asked);
            return switch (filing.file(taken)) {
                case Received.Duplicate(var _, var _, var message) -> {
                    if (!taken.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    yield new SayResult.Taken(message);
                }
                case Received.Stored stored
                when taken.size() != asked.size() -> {
                    status.setRollbackOnly();
                    yield new SayResult.Refused("files");
                }
                case Received.Stored stored -> {
                    lines.said(visitor.id(), stored);
                    acknowledging.received(ChatInboxes.of(widget), stored);
                    yield new SayResult.Taken(stored.message());
                }
            };
        });
    }

    private Received receive(Widget widget, Visitor asked, Said said, List<NewAttachment> taken) {
        var goesOn = goesOn(asked);
        var visitor = goesOn.isPresent() ? asked : begun(asked);
        if (goesOn.isEmpty()) goesOn = goesOn(visitor); // another of its messages may have begun one meanwhile
        var customer = visitors.customer(visitor);
        var received = conversations.receive(
                new InboundMessage(
                        ChatChannel.NAME,
                        widget.name(),
                        source(visitor, said.id()),
                        said.id().toString(),
                        null,
                        new Address(visitor.name(), ""),
                        Recipients.NONE,
                        Subjects.of(said.text()),
                        said.text().strip(),
                        "",
                        "",
                        "",
                        null,
                        goesOn.isPresent() ? visitor.conversation() : null,
                        widget.team(),
                        taken),
                customer);
        if (received instanceof Received.Stored stored && stored.opened()) {
            table.updateConversation(visitor.id(), received.conversation());
        }
        return received;
    }

    private Visitor begun(Visitor visitor) {
        table.lockBeginning(visitor.id());
        return table.find(visitor.id()).orElseThrow();
    }

    private Optional<Conversation> goesOn(Visitor visitor) {
        return conversation(visitor).filter(this::isSameMatter);
    }

    private boolean isSameMatter(Conversation it) {
        return it.state() != State.CLOSED
                || it.lastActivityAt().isAfter(clock.instant().minus(OVER));
    }

    private static String source(Visitor visitor, UUID id) {
        return visitor.id() + ":" + id;
    }

    /// The conversation that this visitor is in, as far as there is one.
    public Optional<Conversation> conversation(Visitor visitor) {
        @Nullable UUID id = visitor.conversation();
        return id == null ? Optional.empty() : conversations.find(id);
    }
}
