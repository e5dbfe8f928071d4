package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who was called by @name in a note, until he has looked.
@Component
public class Mentions {
    private static final String SIGNAL = "mention";

    private final JdbcClient db;
    private final Clock clock;
    private final Signals signals;
    private final ApplicationEventPublisher publisher;
    private final Remembered<Map<UUID, Integer>> waiting;

    Mentions(JdbcClient db, Clock clock, Signals signals, ApplicationEventPublisher publisher) {
        this.publisher = publisher;
        this.db = db;
        this.clock = clock;
        this.signals = signals;
        this.waiting = new Remembered<>(signals, Set.of(SIGNAL), this::readWaiting);
    }

    /// Conversations in which the agent is called and has not looked yet.
    public int waiting(UUID agent) {
        return waiting.get().getOrDefault(agent, 0);
    }

    @Transactional
    public void seen(UUID agent, UUID conversation) {
        if (waiting(agent) == 0) {
            return; // nearly always: looking at a conversation writes nothing
        }
        var seen = db.sql(ConversationTable.FAMILY + """
                update mention set seen_at = :now
                where account_id = :account and agent_id = :agent and seen_at is null
                  and conversation_id in (select id from family)
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .param("now", Db.at(clock.instant()))
                .update();
        if (seen > 0) {
            changed();
        }
    }

    void add(UUID conversation, UUID message, Set<UUID> agents) {
        for (var agent : agents) {
            db.sql("""
                    insert into mention (account_id, agent_id, conversation_id, message_id, created_at)
                    values (:account, :agent, :conversation, :message, :now) on conflict do nothing
                    """)
                    .param("account", AccountScope.require())
                    .param("agent", agent)
                    .param("conversation", conversation)
                    .param("message", message)
                    .param("now", Db.at(clock.instant()))
                    .update();
        }
        if (!agents.isEmpty()) {
            publisher.publishEvent(new AgentsMentioned(conversation, message, agents));
            changed();
        }
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private Map<UUID, Integer> readWaiting() {
        var counts = new HashMap<UUID, Integer>();
        db.sql("""
                select agent_id, count(distinct conversation_id) as conversations from mention
                where account_id = :account and seen_at is null group by agent_id
                """).param("account", AccountScope.require()).query(row -> {
            counts.put(Db.uuid(row, "agent_id"), row.getInt("conversations"));
        });
        return counts;
    }
}
