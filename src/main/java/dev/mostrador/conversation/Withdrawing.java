package dev.mostrador.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes back a reply that has not left yet: its text and files are its author's draft again.
@Component
public class Withdrawing {
    private final ConversationTable table;
    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final MessageFiling filing;
    private final Summaries summaries;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final Reopening reopening;
    private final Events events;
    private final Changes changes;

    Withdrawing(
            ConversationTable table,
            MessageTable messages,
            AttachmentTable attachments,
            MessageFiling filing,
            Summaries summaries,
            Drafts drafts,
            DraftFiles draftFiles,
            Reopening reopening,
            Events events,
            Changes changes) {
        this.table = table;
        this.messages = messages;
        this.attachments = attachments;
        this.filing = filing;
        this.summaries = summaries;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.reopening = reopening;
        this.events = events;
        this.changes = changes;
    }

    /// By hand. A conversation that was resolved with the sending is open again. False when it has left, or is a draft
    /// again already.
    @Transactional
    public boolean withdraw(UUID message, UUID agent) {
        var written = messages.find(message);
        if (written.isEmpty() || !written.get().canBeWithdrawn()) {
            return false;
        }
        var conversation = table.lock(written.get().conversation()).orElseThrow();
        if (!giveBack(conversation, written.get())) {
            return false;
        }
        if (conversation.state() == State.RESOLVED) {
            reopening.byAgent(conversation.id(), agent);
        }
        if (!agent.equals(written.get().authorAgent())) {
            record(conversation, EventKind.WITHDRAWN, agent, written.get().authorAgent());
        }
        return true;
    }

    /// The customer has written: what was only to leave if not, goes back. Within the transaction that files his words.
    void answered(Conversation conversation) {
        holdBack(conversation, messages.waitingUnlessAnswered(conversation.id()), null);
    }

    /// Nothing of what waits leaves any more.
    void holdBack(Conversation conversation, UUID agent) {
        holdBack(conversation, messages.waiting(conversation.id()), agent);
    }

    // What only says that another message took another way goes with that one.
    private void holdBack(Conversation conversation, List<Message> waiting, @Nullable UUID agent) {
        for (var message : waiting) {
            if (!messages.isNote(message.id()) && giveBack(conversation, message)) {
                var kind = agent == null ? EventKind.HELD_BACK : EventKind.WITHDRAWN;
                record(conversation, kind, agent, message.authorAgent());
            }
        }
    }

    private boolean giveBack(Conversation conversation, Message message) {
        if (!messages.lockWaiting(message.id())) {
            return false;
        }
        var files = attachments.ofMessages(List.of(message.id()));
        messages.noteOf(message.id())
                .filter(note -> messages.lockWaiting(note.id()))
                .ifPresent(filing::remove);
        filing.remove(message);
        summaries.renew(conversation.id());
        var author = Objects.requireNonNull(message.authorAgent());
        drafts.giveBack(author, conversation.id(), message.text(), answered(conversation, message));
        draftFiles.giveBack(author, conversation.id(), files);
        changes.changed(conversation.number());
        return true;
    }

    // The one message that it was written to; none, when that was what the next answer answers anyway.
    private @Nullable UUID answered(Conversation conversation, Message message) {
        var answered = message.inReplyTo();
        if (answered == null) {
            return null;
        }
        var usual = messages.lastWorthAnswering(conversation.id(), message.id());
        return messages.findByExternalIds(List.of(answered))
                .map(Message::id)
                .filter(id -> usual.filter(last -> last.id().equals(id)).isEmpty())
                .orElse(null);
    }

    private void record(Conversation conversation, EventKind kind, @Nullable UUID agent, @Nullable UUID author) {
        var data = new HashMap<String, String>();
        if (author != null) data.put("agent", author.toString());
        events.record(conversation.id(), kind, agent, Map.copyOf(data));
    }
}
