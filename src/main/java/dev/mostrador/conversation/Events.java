package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Json;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The fact rows: written in the transaction that made them true.
@Component
class Events {
    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Events(JdbcClient db, Ids ids, Clock clock, ApplicationEventPublisher publisher) {
        this.publisher = publisher;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
    }

    void record(UUID conversation, EventKind kind, @Nullable UUID agent, Map<String, String> data) {
        db.sql("""
                insert into conversation_event (account_id, id, conversation_id, kind, at, agent_id, data)
                values (:account, :id, :conversation, :kind, :at, :agent, cast(:data as jsonb))
                """)
                .param("account", AccountScope.require())
                .param("id", ids.next())
                .param("conversation", conversation)
                .param("kind", kind.column())
                .param("at", Db.at(clock.instant()))
                .param("agent", agent)
                .param("data", Json.write(data))
                .update();
        publisher.publishEvent(new EventRecorded(conversation, kind, agent, data));
    }

    /// The newest `limit`, oldest first, with those of what was merged into it.
    List<Event> of(UUID conversation, int limit) {
        return db.sql(ConversationTable.FAMILY + """
                select id, conversation_id, kind, at, agent_id, data from (
                  select e.* from family f join conversation_event e
                    on e.account_id = :account and e.conversation_id = f.id order by e.id desc limit :limit) as newest
                order by id
                """)
                .param("account", AccountScope.require())
                .param("conversation", conversation)
                .param("limit", limit)
                .query((row, n) -> new Event(
                        Db.uuid(row, "id"),
                        Db.uuid(row, "conversation_id"),
                        EventKind.of(row.getString("kind")),
                        Db.instant(row, "at"),
                        Db.uuidOrNull(row, "agent_id"),
                        Json.readStrings(row.getString("data"))))
                .list();
    }
}
