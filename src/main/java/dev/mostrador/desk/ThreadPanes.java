package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Weaves messages and events of a conversation together.
@Component
class ThreadPanes {
    private static final int PAGE = 50; // messages

    private final Threads threads;

    ThreadPanes(Threads threads) {
        this.threads = threads;
    }

    ThreadPane of(Conversation conversation, @Nullable UUID before, People people) {
        var messages = threads.messages(conversation.id(), before, PAGE);
        var complete = messages.size() < PAGE;
        var from = complete || messages.isEmpty()
                ? Instant.EPOCH
                : messages.getFirst().at();
        var until = before == null
                ? Instant.MAX
                : threads.message(before).map(Message::at).orElse(Instant.MAX);
        var events = threads.events(conversation.id()).stream()
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until))
                .toList();
        return new ThreadPane(
                conversation,
                woven(messages, events),
                people,
                complete ? null : messages.getFirst().id().toString());
    }

    private static List<ThreadItem> woven(List<Message> messages, List<Event> events) {
        var items = new ArrayList<ThreadItem>();
        messages.forEach(message -> items.add(new ThreadItem.Said(message)));
        events.forEach(event -> items.add(new ThreadItem.Happened(event)));
        items.sort(Comparator.comparing(ThreadItem::at));
        return items;
    }
}
