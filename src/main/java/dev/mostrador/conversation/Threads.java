package dev.mostrador.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was said and what happened in a conversation, for reading.
@Component
public class Threads {
    private static final int EVENTS = 300;

    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final Events events;
    private final ConversationTable conversations;
    private final Changes changes;

    Threads(
            MessageTable messages,
            AttachmentTable attachments,
            Events events,
            ConversationTable conversations,
            Changes changes) {
        this.messages = messages;
        this.attachments = attachments;
        this.events = events;
        this.conversations = conversations;
        this.changes = changes;
    }

    /// Where a message is filed. `splitFrom`: where it was before somebody split it off.
    public record Home(UUID conversation, @Nullable UUID splitFrom) {}

    /// Up to `limit` messages with their files, oldest first, ending before `before` (null: with the newest). Those of
    /// conversations that were merged into this one are among them.
    public List<Message> messages(UUID conversation, @Nullable UUID before, int limit) {
        return withFiles(messages.page(conversation, before, limit));
    }

    /// The same without those of merged conversations: what is shown to somebody outside, who may be another customer.
    public List<Message> own(UUID conversation, @Nullable UUID before, int limit) {
        return withFiles(messages.ownPage(conversation, before, limit));
    }

    private List<Message> withFiles(List<Message> page) {
        var files = attachments.ofMessages(page.stream().map(Message::id).toList()).stream()
                .collect(Collectors.groupingBy(Attachment::message));
        return page.stream()
                .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    /// The conversation and all that were merged into it: what somebody outside follows is named by its own id.
    public List<UUID> family(UUID conversation) {
        return conversations.family(conversation);
    }

    /// The words that the customer began with.
    public Optional<String> firstSaid(UUID conversation) {
        return messages.firstSaid(conversation);
    }

    /// The new text of a message, without its files.
    public Optional<String> said(UUID message) {
        return messages.said(message);
    }

    public Optional<Message> message(UUID id) {
        return messages.find(id).map(message -> message.with(attachments.ofMessages(List.of(id))));
    }

    /// What the next reply answers: what a person outside said last, else what was said last. A machine's news in
    /// between (the courier's, a list's) is not what we answer. Without its files.
    public Optional<Message> lastWorthAnswering(UUID conversation) {
        return messages.lastWorthAnswering(conversation);
    }

    /// Which of our people wrote to the customer last. Empty: nobody has.
    public Optional<UUID> lastAuthor(UUID conversation) {
        return messages.lastAuthor(conversation);
    }

    /// By which channel either side spoke last: the next answer takes the same (R56). Empty when nobody has spoken yet.
    public Optional<String> lastChannel(UUID conversation) {
        return messages.lastChannel(conversation);
    }

    /// The newest message that carries one of these ids of its channel.
    public Optional<Message> byExternalIds(List<String> externalIds) {
        return externalIds.isEmpty() ? Optional.empty() : messages.findByExternalIds(externalIds);
    }

    /// Where the newest message with one of these ids is filed: a conversation that may be merged into another.
    public Optional<Home> homeOf(List<String> externalIds) {
        return externalIds.isEmpty() ? Optional.empty() : messages.homeOf(externalIds);
    }

    /// The newest events, oldest first.
    public List<Event> events(UUID conversation) {
        return events.of(conversation, EVENTS);
    }

    /// A channel adds a fact that is no message: a bounce, an automatic answer, a read receipt.
    @Transactional
    public void record(UUID conversation, EventKind kind, java.util.Map<String, String> data) {
        record(conversation, kind, null, data);
    }

    /// The same by somebody.
    @Transactional
    public void record(UUID conversation, EventKind kind, @Nullable UUID agent, java.util.Map<String, String> data) {
        events.record(conversation, kind, agent, data);
        conversations.find(conversation).ifPresent(found -> changes.changed(found.number()));
    }

    /// The agent wants to see the pictures that lie on other servers.
    @Transactional
    public void allowRemoteImages(UUID message) {
        messages.allowRemoteImages(message);
    }
}
