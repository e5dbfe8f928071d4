package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SplitTable {
    // Of two customers' conversations that were merged, one's words alone: the new one is that customer's.
    private static final String CHOSEN = """
             account_id = :account and (id = :message or :later and id > :message) and conversation_id in (
               select f.id from family f join conversation h on h.account_id = :account and h.id = f.id
               where h.customer_id = (
                 select o.customer_id from message c
                 join conversation o on o.account_id = c.account_id and o.id = c.conversation_id
                 where c.account_id = :account and c.id = :message))
            """;

    private final JdbcClient db;

    SplitTable(JdbcClient db) {
        this.db = db;
    }

    int moving(UUID conversation, UUID message, boolean later) {
        return sql(ConversationTable.FAMILY + "select count(*) from message where" + CHOSEN)
                .param("conversation", conversation)
                .param("message", message)
                .param("later", later)
                .query(Integer.class)
                .single();
    }

    /// With what finds them: search documents and mentions.
    void move(UUID from, UUID to, UUID message, boolean later) {
        var moved = sql(ConversationTable.FAMILY + """
                update message set split_from = conversation_id, conversation_id = :to
                where""" + CHOSEN + " returning id")
                .param("conversation", from)
                .param("to", to)
                .param("message", message)
                .param("later", later)
                .query((row, n) -> Db.uuid(row, "id"))
                .list();
        for (var table : List.of("search_document", "mention")) {
            sql("update " + table
                            + " set conversation_id = :to where account_id = :account and message_id = any(:moved)")
                    .param("to", to)
                    .param("moved", moved.toArray(UUID[]::new))
                    .update();
        }
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
