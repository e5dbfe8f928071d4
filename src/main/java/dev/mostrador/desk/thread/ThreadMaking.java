package dev.mostrador.desk.thread;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.style.Cards;
import dev.mostrador.ui.Markup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts messages, notes and events of a conversation in the order of time, with a line where a day begins.
@Component
public class ThreadMaking {
    private static final int PAGE = 50; // messages
    private static final int MOST = 500; // messages, however far somebody has read back
    private static final long LOGO = 12_000; // bytes; smaller pictures within a text are ornament

    private final Threads threads;
    private final Outgoing outgoing;

    ThreadMaking(Threads threads, Outgoing outgoing) {
        this.threads = threads;
        this.outgoing = outgoing;
    }

    /// @param messages how many of the newest; a page that was read further back asks for all it shows
    public ThreadPane of(
            Conversation conversation, Selection beside, Colleagues colleagues, ZoneId zone, int messages) {
        var limit = Math.clamp(messages, PAGE, MOST);
        var page = threads.messages(conversation.id(), null, limit + 1);
        var cut = page.size() > limit;
        var shown = cut ? page.subList(1, page.size()) : page;
        var since = cut ? shown.getFirst().at() : Instant.MIN;
        var items = new ArrayList<ThreadItem>();
        for (var at = 0; at < shown.size(); at++) {
            var message = shown.get(at);
            var answers = answered(message, shown.subList(0, at), conversation, colleagues);
            items.add(bubble(message, conversation, colleagues, answers));
        }
        threads.events(conversation.id()).stream()
                .filter(event -> !event.at().isBefore(since) && isWorthALine(event, conversation))
                .forEach(event -> items.add(new ThreadItem.Line(event, EventWords.of(event, colleagues))));
        items.sort(Comparator.comparing(ThreadItem::at));
        var earlier = cut ? beside.conversation(conversation.number()) + "&messages=" + (limit + PAGE) : null;
        return new ThreadPane(withDays(items, zone), earlier);
    }

    // That a mail opened it shows by the mail itself.
    private static boolean isWorthALine(Event event, Conversation conversation) {
        return event.kind() != dev.mostrador.conversation.EventKind.CREATED || event.agent() != null;
    }

    // What everybody takes it to answer goes without saying.
    private static ThreadItem.Bubble.@Nullable Quoted answered(
            Message message, List<Message> before, Conversation conversation, Colleagues colleagues) {
        var id = message.direction() == Direction.OUTBOUND ? message.inReplyTo() : null;
        var said = before.reversed().stream()
                .filter(earlier -> earlier.direction() != Direction.NOTE)
                .toList();
        var last = said.stream()
                .filter(earlier -> earlier.direction() == Direction.INBOUND)
                .findFirst();
        return said.stream()
                .filter(earlier -> id != null
                        && id.equals(earlier.externalId())
                        && last.filter(earlier::equals).isEmpty())
                .findFirst()
                .map(earlier -> new ThreadItem.Bubble.Quoted(
                        "m-" + earlier.id(), author(earlier, conversation, colleagues), earlier.at()))
                .orElse(null);
    }

    // A card that a customer sent is kept as it came, and shown covered.
    private static String shown(Message message) {
        return message.direction() == Direction.INBOUND ? Cards.covered(message.text()) : message.text();
    }

    private ThreadItem bubble(
            Message message,
            Conversation conversation,
            Colleagues colleagues,
            ThreadItem.Bubble.@Nullable Quoted answers) {
        var note = message.direction() == Direction.NOTE;
        var names = note ? MentionNames.names(colleagues.everybody()) : List.<String>of();
        var marks = note || message.direction() == Direction.OUTBOUND && outgoing.showsMarks(message.channel());
        var placed = marks ? Markup.pictures(message.text()) : List.<String>of();
        var pictures = new ArrayList<Attachment>();
        var files = new ArrayList<Attachment>();
        for (var file : message.attachments()) {
            if (file.inline() && file.isSafe() && placed.contains(file.name())) {
                continue; // it stands within the text
            }
            if (file.isImage() && file.isSafe() && (!file.inline() || file.size() > LOGO)) {
                pictures.add(file);
            } else if (!file.inline() || !file.isImage()) {
                files.add(file);
            }
        }
        var text = note ? TextPiece.ofNote(message.text(), names) : TextPiece.of(shown(message));
        return new ThreadItem.Bubble(
                message,
                author(message, conversation, colleagues),
                text,
                pictures,
                files,
                marks ? Marks.html(message, names) : "",
                answers);
    }

    private static String author(Message message, Conversation conversation, Colleagues colleagues) {
        if (message.direction() == Direction.INBOUND) {
            return message.from().name().isBlank() && message.from().address().isBlank()
                    ? conversation.customerName()
                    : message.from().display();
        }
        UUID agent = message.authorAgent();
        var name = colleagues.agent(agent);
        return name.isEmpty() ? message.from().display() : name;
    }

    private static List<ThreadItem> withDays(List<ThreadItem> items, ZoneId zone) {
        var all = new ArrayList<ThreadItem>();
        @Nullable LocalDate day = null;
        for (var item : items) {
            var its = LocalDate.ofInstant(item.at(), zone);
            if (!its.equals(day)) {
                all.add(new ThreadItem.Day("d-" + its, item.at()));
                day = its;
            }
            all.add(item);
        }
        return all;
    }
}
