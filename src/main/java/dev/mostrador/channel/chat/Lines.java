package dev.mostrador.channel.chat;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.MessageSent;
import dev.mostrador.conversation.ReadMarks;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.CustomerIdentity;
import dev.mostrador.customer.Customers;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a visitor may see: their own lines, and nothing else of any conversation.
@Component
public class Lines {
    /// Its subject is the visitor's id, then perhaps what is new: `line`, `seen`, `who`, `end`.
    public static final String SIGNAL = "chat-line";

    private final LineTable table;
    private final VisitorTable visitors;
    private final Threads threads;
    private final Conversations conversations;
    private final Customers customers;
    private final Files files;
    private final ReadMarks marks;
    private final Signals signals;
    private final ObjectProvider<VisitorQuestions> questions;
    private final Clock clock;

    Lines(
            LineTable table,
            VisitorTable visitors,
            Threads threads,
            Conversations conversations,
            Customers customers,
            Files files,
            ReadMarks marks,
            Signals signals,
            ObjectProvider<VisitorQuestions> questions,
            Clock clock) {
        this.table = table;
        this.visitors = visitors;
        this.threads = threads;
        this.conversations = conversations;
        this.customers = customers;
        this.files = files;
        this.marks = marks;
        this.signals = signals;
        this.questions = questions;
        this.clock = clock;
    }

    /// One message as the visitor counts it.
    ///
    /// @param asked what it asks with two buttons; null: nothing
    public record Line(long position, Message message, VisitorQuestions.@Nullable Asked asked) {}

    /// In order, those after a position.
    public List<Line> after(UUID visitor, long position, int limit) {
        return table.after(visitor, position, limit).stream()
                .flatMap(
                        line -> threads.message(line.message()).stream().map(message -> line(line.position(), message)))
                .toList();
    }

    private Line line(long position, Message message) {
        var asked = message.direction() == Direction.OUTBOUND ? asked(message) : null;
        return new Line(position, message, asked);
    }

    private VisitorQuestions.@Nullable Asked asked(Message message) {
        return questions.stream()
                .flatMap(it -> it.in(message).stream())
                .findFirst()
                .orElse(null);
    }

    /// The visitor presses one of the two buttons below a message that they may see. Empty: it asks nothing.
    public Optional<VisitorQuestions.Asked> answer(Visitor visitor, UUID id, boolean yes) {
        if (!table.has(visitor.id(), id)) return Optional.empty();
        return threads.message(id).filter(it -> it.direction() == Direction.OUTBOUND).stream()
                .flatMap(message -> questions.stream().flatMap(it -> it.answer(message, yes).stream()))
                .findFirst();
    }

    /// The newest ones, oldest first.
    public List<Line> newest(Visitor visitor, int limit) {
        return after(visitor.id(), Math.max(0, visitor.lines() - limit), limit);
    }

    /// A file of something that the visitor may see.
    public Optional<Attachment> file(Visitor visitor, UUID id) {
        return files.find(id).filter(Attachment::isSafe).filter(file -> table.has(visitor.id(), file.message()));
    }

    public boolean hasAnswer(Visitor visitor) {
        return table.hasAnswer(visitor.id());
    }

    /// The visitor has seen everything up to there.
    @Transactional
    public void seen(Visitor visitor, long position) {
        if (visitors.updateSeen(visitor.id(), position)) {
            marks.seen(table.answers(visitor.id(), visitor.seen(), position));
            tell(visitor.id(), "seen");
        }
    }

    /// Somebody of the shop has opened the conversation.
    @Transactional
    public void seenByShop(UUID conversation) {
        threads.family(conversation).stream()
                .flatMap(home -> visitors.updateAgentSeen(home).stream())
                .forEach(visitor -> tell(visitor, "seen"));
    }

    // By where it is filed: what that one was merged into may be another customer's.
    void said(UUID visitor, Received.Stored stored) {
        var followers = visitors.followers(stored.home());
        if (!followers.contains(visitor)) {
            visitors.follow(stored.home(), visitor);
            followers = visitors.followers(stored.home()); // in the order in which their rows are held
        }
        followers.forEach(follower -> add(follower, stored.message(), LineTable.Kind.IN));
    }

    @EventListener
    void on(MessageSent sent) {
        var message = sent.message();
        if (message.direction() == Direction.OUTBOUND) {
            var chat = message.channel().equals(ChatChannel.NAME);
            visitors.followers(message.conversation()).stream()
                    .filter(visitor -> chat || isTo(visitor, message))
                    .forEach(visitor -> add(visitor, message.id(), chat ? LineTable.Kind.OUT : LineTable.Kind.MAIL));
        }
    }

    // A mail to somebody else about the same matter is nothing for the browser.
    private boolean isTo(UUID id, Message mail) {
        return visitors.find(id).stream()
                .flatMap(visitor -> Stream.concat(Stream.of(visitor.email()), addresses(mail.conversation())))
                .anyMatch(own ->
                        mail.recipients().all().anyMatch(it -> it.address().equalsIgnoreCase(own)));
    }

    private Stream<String> addresses(UUID conversation) {
        return conversations.findItself(conversation).stream()
                .flatMap(it -> customers.find(it.customer()).stream())
                .flatMap(customer -> customer.identities().stream())
                .map(CustomerIdentity::value);
    }

    private void add(UUID visitor, UUID message, LineTable.Kind kind) {
        table.add(visitor, message, kind, clock.instant());
        tell(visitor, "line");
    }

    private void tell(UUID visitor, String what) {
        signals.send(new Signal(AccountScope.require(), SIGNAL, visitor + " " + what));
    }
}
