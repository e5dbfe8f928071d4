package dev.mostrador.mood;

import dev.mostrador.mood.reading.Demand;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class MoodTable {
    private final JdbcClient db;

    MoodTable(JdbcClient db) {
        this.db = db;
    }

    List<Mood> of(Collection<UUID> conversations) {
        return sql("""
                select conversation_id, level, by_hand, agent_id, message_id, signs, demands, at from mood
                where account_id = :account and conversation_id = any(:conversations)
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, n) -> mood(row))
                .list();
    }

    void put(Mood it) {
        sql("""
                insert into mood (account_id, conversation_id, level, by_hand, agent_id, message_id, signs, demands, at)
                values (:account, :conversation, :level, :byHand, :agent, :message, :signs, :demands, :at)
                on conflict (account_id, conversation_id) do update set level = excluded.level,
                  by_hand = excluded.by_hand, agent_id = excluded.agent_id, message_id = excluded.message_id,
                  signs = excluded.signs, demands = excluded.demands, at = excluded.at
                """)
                .param("conversation", it.conversation())
                .param("level", it.level().column())
                .param("byHand", it.byHand())
                .param("agent", it.agent(), Types.OTHER)
                .param("message", it.message(), Types.OTHER)
                .param("signs", it.signs().toArray(String[]::new))
                .param("demands", it.demands().stream().map(Demand::column).toArray(String[]::new))
                .param("at", Db.at(it.at()))
                .update();
    }

    void delete(Collection<UUID> conversations) {
        sql("delete from mood where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private static Mood mood(ResultSet row) throws SQLException {
        return new Mood(
                Db.uuid(row, "conversation_id"),
                Level.of(row.getString("level")),
                row.getBoolean("by_hand"),
                Db.uuidOrNull(row, "agent_id"),
                Db.uuidOrNull(row, "message_id"),
                List.of((String[]) row.getArray("signs").getArray()),
                Arrays.stream((String[]) row.getArray("demands").getArray())
                        .map(Demand::of)
                        .collect(Collectors.toUnmodifiableSet()),
                Db.instant(row, "at"));
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
