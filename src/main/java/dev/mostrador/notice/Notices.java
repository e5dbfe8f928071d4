package dev.mostrador.notice;

import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What agents should know of, until they have looked.
@Component
public class Notices {
    private static final String SIGNAL = "notice";

    private final NoticeTable table;
    private final NoticeWishes wishes;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Remembered<Map<UUID, Integer>> unseen;

    Notices(NoticeTable table, NoticeWishes wishes, Signals signals, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.wishes = wishes;
        this.signals = signals;
        this.events = events;
        this.clock = clock;
        this.unseen = new Remembered<>(signals, Set.of(SIGNAL), table::countUnseen);
    }

    public int countUnseen(UUID agent) {
        return unseen.get().getOrDefault(agent, 0);
    }

    /// Newest first.
    public List<Notice> unseen(UUID agent, int limit) {
        return countUnseen(agent) == 0 ? List.of() : table.unseen(agent, limit);
    }

    /// The unseen first, then the newest.
    public List<Notice> all(UUID agent, int limit) {
        return table.of(agent, limit);
    }

    public boolean isUnseen(UUID agent, NoticeKind kind, UUID conversation) {
        return table.isUnseen(agent, kind, conversation);
    }

    /// The agent looks at that conversation.
    @Transactional
    public void seen(UUID agent, UUID conversation) {
        if (countUnseen(agent) > 0 && table.see(agent, conversation, clock.instant()) > 0) {
            changed();
        }
    }

    @Transactional
    public void seenAll(UUID agent) {
        if (table.seeAll(agent, clock.instant()) > 0) {
            changed();
        }
    }

    /// Those who want to know get it, in the caller's transaction.
    public void tell(Collection<UUID> agents, NoticeKind kind, UUID conversation) {
        var wanted = agents.stream()
                .distinct()
                .filter(agent -> wishes.of(agent).wants(kind))
                .toList();
        if (!wanted.isEmpty()) {
            table.insert(wanted, kind, conversation, clock.instant());
            changed();
            events.publishEvent(new Noticed(wanted, kind, conversation));
        }
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.deleteOf(deleted.conversations());
    }
}
