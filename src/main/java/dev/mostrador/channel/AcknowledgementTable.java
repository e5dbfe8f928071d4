package dev.mostrador.channel;

import dev.mostrador.platform.AccountScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AcknowledgementTable {
    private final JdbcClient db;

    AcknowledgementTable(JdbcClient db) {
        this.db = db;
    }

    /// False when that address has had one that day, from whatever node.
    boolean claim(String address, LocalDate day, UUID conversation) {
        return sql("""
                insert into acknowledgement_sent (account_id, address, day, conversation_id)
                values (:account, :address, :day, :conversation) on conflict do nothing
                """)
                        .param("address", address)
                        .param("day", day)
                        .param("conversation", conversation)
                        .update()
                == 1;
    }

    void deleteOf(Collection<UUID> conversations) {
        sql("delete from acknowledgement_sent where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    void deleteBefore(LocalDate day) {
        sql("delete from acknowledgement_sent where account_id = :account and day < :day")
                .param("day", day)
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
