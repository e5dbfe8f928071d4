package dev.mostrador.delegation;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what became of it into the conversation's history, and tells those who should know.
@Component
class Telling {
    /// Who has what to decide has changed.
    static final String SIGNAL = "delegation";

    private final Threads threads;
    private final Notices notices;
    private final Signals signals;

    Telling(Threads threads, Notices notices, Signals signals) {
        this.threads = threads;
        this.notices = notices;
        this.signals = signals;
    }

    void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    void happened(Delegation it, EventKind kind, @Nullable UUID by, String note) {
        var data = new HashMap<String, String>();
        if (it.to() != null) data.put("agent", it.to().toString());
        if (!note.isBlank()) data.put("note", note.strip());
        threads.record(it.conversation(), kind, by, Map.copyOf(data));
        changed();
    }

    void proposed(Delegation it, Cause cause) {
        var data = Map.of("trigger", cause.word(), "detail", cause.detail());
        threads.record(it.conversation(), EventKind.DELEGATION_PROPOSED, null, data);
    }

    void tell(Collection<UUID> who, NoticeKind kind, UUID conversation) {
        notices.tell(who, kind, conversation);
    }

    /// Who has it and who answers for it.
    static Stream<UUID> theirs(Conversation it) {
        return Stream.of(it.assignee(), it.owner()).filter(Objects::nonNull).distinct();
    }
}
