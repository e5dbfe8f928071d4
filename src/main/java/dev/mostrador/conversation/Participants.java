package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who follows a conversation without working on it: added by hand, or by writing a note or being called in one. They
/// see when the customer has answered; closing lets everybody go.
@Component
public class Participants {
    private static final String SIGNAL = "participant";

    private final JdbcClient db;
    private final ConversationTable table;
    private final Events events;
    private final Changes changes;
    private final Signals signals;
    private final Clock clock;
    private final Remembered<Map<UUID, Integer>> waiting;

    Participants(JdbcClient db, ConversationTable table, Events events, Changes changes, Signals signals, Clock clock) {
        this.db = db;
        this.table = table;
        this.events = events;
        this.changes = changes;
        this.signals = signals;
        this.clock = clock;
        this.waiting = new Remembered<>(signals, Set.of(SIGNAL), this::readWaiting);
    }

    /// `OVER`: what is closed has nobody who follows it; nothing was done.
    public enum Result {
        ADDED,
        ALREADY,
        OVER
    }

    @Transactional
    public Result add(UUID id, UUID agent, UUID by) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() == State.CLOSED) {
            return Result.OVER;
        }
        if (!join(conversation.id(), agent)) {
            return Result.ALREADY;
        }
        told(conversation, EventKind.PARTICIPANT_ADDED, agent, by);
        return Result.ADDED;
    }

    /// False when the agent did not follow it (any more).
    @Transactional
    public boolean remove(UUID id, UUID agent, UUID by) {
        var conversation = table.lock(id).orElseThrow();
        var gone =
                sql("delete from participant where account_id = :account and agent_id = :agent and conversation_id = :id")
                        .param("agent", agent)
                        .param("id", conversation.id())
                        .update();
        if (gone == 1) {
            told(conversation, EventKind.PARTICIPANT_REMOVED, agent, by);
        }
        return gone == 1;
    }

    /// Ids of agents, in the order in which they came.
    public List<UUID> of(UUID conversation) {
        return sql("""
                select agent_id from participant where account_id = :account and conversation_id = :id
                order by added_at, agent_id limit 100
                """)
                .param("id", conversation)
                .query((row, n) -> Db.uuid(row, "agent_id"))
                .list();
    }

    /// Conversations that the agent follows and in which the customer has written since the agent looked.
    public int waiting(UUID agent) {
        return waiting.get().getOrDefault(agent, 0);
    }

    @Transactional
    public void seen(UUID agent, UUID conversation) {
        if (waiting(agent) == 0) {
            return; // nearly always: looking at a conversation writes nothing
        }
        var seen = sql("""
                update participant set unseen = false
                where account_id = :account and agent_id = :agent and conversation_id = :id and unseen
                """).param("agent", agent).param("id", conversation).update();
        changed(seen);
    }

    void joinedBy(Conversation conversation, UUID author, Set<UUID> called) {
        if (conversation.state() != State.CLOSED) {
            Stream.concat(Stream.of(author), called.stream()).forEach(agent -> join(conversation.id(), agent));
        }
    }

    void answered(UUID conversation) {
        changed(sql("""
                update participant set unseen = true
                where account_id = :account and conversation_id = :id and not unseen
                """).param("id", conversation).update());
    }

    /// Those who followed it before it was closed.
    void restore(UUID conversation, List<UUID> agents) {
        agents.forEach(agent -> join(conversation, agent));
    }

    /// Also of what was merged into it.
    void clear(UUID conversation) {
        changed(sql(ConversationTable.FAMILY + """
                delete from participant
                where account_id = :account and conversation_id in (select id from family)
                """)
                .param("conversation", conversation)
                .update());
    }

    private boolean join(UUID conversation, UUID agent) {
        return sql("""
                insert into participant (account_id, agent_id, conversation_id, added_at)
                values (:account, :agent, :id, :now) on conflict do nothing
                """)
                        .param("agent", agent)
                        .param("id", conversation)
                        .param("now", Db.at(clock.instant()))
                        .update()
                == 1;
    }

    private void told(Conversation conversation, EventKind kind, UUID agent, UUID by) {
        events.record(conversation.id(), kind, by, Map.of("agent", agent.toString()));
        changes.changed(conversation.number());
        changed(1);
    }

    private void changed(int rows) {
        if (rows > 0) {
            signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        }
    }

    private Map<UUID, Integer> readWaiting() {
        var counts = new HashMap<UUID, Integer>();
        sql("""
                select p.agent_id, count(*) as conversations
                from participant p join conversation c on c.account_id = p.account_id and c.id = p.conversation_id
                where p.account_id = :account and p.unseen and c.state in ('open', 'snoozed', 'resolved')
                group by p.agent_id
                """).query(row -> {
            counts.put(Db.uuid(row, "agent_id"), row.getInt("conversations"));
        });
        return counts;
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
