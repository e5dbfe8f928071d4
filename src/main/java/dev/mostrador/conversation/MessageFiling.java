package dev.mostrador.conversation;

import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a message with its files into its conversation and into the search.
@Component
class MessageFiling {
    private static final int PREVIEW = 160; // characters

    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final ConversationTable conversations;
    private final Files store;
    private final SearchIndex search;
    private final Scanning scanning;
    private final Ids ids;
    private final Clock clock;

    MessageFiling(
            MessageTable messages,
            AttachmentTable attachments,
            ConversationTable conversations,
            Files store,
            SearchIndex search,
            Scanning scanning,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.attachments = attachments;
        this.conversations = conversations;
        this.store = store;
        this.search = search;
        this.scanning = scanning;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a new message to the outside is filed under; see [MessageTable#home].
    UUID home(Conversation conversation, String channel, @Nullable String answered) {
        return messages.home(conversation.id(), channel, answered);
    }

    boolean claim(String channel, String sourceId, UUID message) {
        return messages.claim(channel, sourceId, message);
    }

    Optional<Message> find(String channel, String sourceId) {
        return messages.findBySource(channel, sourceId);
    }

    Message findBySource(String channel, String sourceId) {
        return messages.findBySource(channel, sourceId).orElseThrow();
    }

    /// The message that was claimed under this id before; the files of the repeated request are not needed.
    Message repeated(String channel, String sourceId, List<NewAttachment> files) {
        var first = findBySource(channel, sourceId);
        store.forget(files, first.id());
        return first;
    }

    /// @param conversation the one that stands
    /// @param home the one that it is filed under: the same, or one that was merged into it
    /// @return the conversation with it
    Conversation inbound(UUID id, Conversation conversation, UUID home, UUID customer, InboundMessage in) {
        var message = new Message(
                id,
                home,
                Direction.INBOUND,
                in.channel(),
                in.externalId(),
                in.inReplyTo(),
                null,
                customer,
                in.from(),
                in.recipients(),
                in.subject(),
                in.text(),
                in.quoted(),
                in.html(),
                in.automatic(),
                false,
                null,
                List.of(),
                0,
                null,
                in.sentAt(),
                clock.instant(),
                List.of());
        insert(message, conversation, in.attachments());
        return conversations.touch(conversation.id(), preview(in), true, message.at());
    }

    /// @return the conversation with it
    Conversation outbound(Message message, Conversation conversation, List<NewAttachment> files) {
        insert(message, conversation, files);
        if (message.automatic().isEmpty()) {
            return conversations.touch(conversation.id(), preview(message.text()), false, message.at());
        }
        conversations.touchByNote(conversation.id(), message.at()); // the customer waits as before
        return conversations.find(conversation.id()).orElseThrow();
    }

    void note(Message message, Conversation conversation, List<NewAttachment> files) {
        insert(message, conversation, files);
        conversations.touchByNote(conversation.id(), message.at());
    }

    /// Takes a message out.
    void remove(Message message) {
        attachments.deleteOf(message.id());
        messages.delete(message.id());
        search.remove(message.id());
    }

    private void insert(Message message, Conversation conversation, List<NewAttachment> files) {
        messages.insert(message);
        for (var position = 0; position < files.size(); position++) {
            attachments.insert(ids.next(), message.id(), position, files.get(position), scanning.first());
        }
        search.add(message.id(), message.conversation(), message.at(), words(conversation, message, files));
    }

    // A question may mix what was said with who said it and about what: each document holds all three.
    private static String words(Conversation conversation, Message message, List<NewAttachment> files) {
        return Stream.concat(
                        Stream.of(
                                Long.toString(conversation.number()),
                                conversation.subject(),
                                conversation.customerName(),
                                message.from().name(),
                                message.from().address(),
                                message.text()),
                        files.stream().map(NewAttachment::name))
                .collect(Collectors.joining(" \n"));
    }

    static String preview(Message last) {
        return preview(last.text().isBlank() ? last.subject() : last.text());
    }

    private static String preview(InboundMessage in) {
        return preview(in.text().isBlank() ? in.subject() : in.text());
    }

    private static String preview(String text) {
        var line = Glance.of(text).strip().replaceAll("\\s+", " ");
        return line.length() <= PREVIEW ? line : line.substring(0, PREVIEW - 1) + "…";
    }
}
