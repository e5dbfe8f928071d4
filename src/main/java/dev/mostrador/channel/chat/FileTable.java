package dev.mostrador.channel.chat;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs.Blob;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class FileTable {
    private final JdbcClient db;

    FileTable(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, UUID visitor, NewAttachment file, Instant now) {
        sql("""
                insert into chat_file (account_id, id, visitor_id, name, type, size, sha256, blob_id, created_at)
                values (:account, :id, :visitor, :name, :type, :size, :sum, :blob, :now)
                """)
                .param("id", id)
                .param("visitor", visitor)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.content().size())
                .param("sum", file.content().sha256())
                .param("blob", file.content().id())
                .param("now", at(now))
                .update();
    }

    int count(UUID visitor) {
        return sql("select count(*) from chat_file where account_id = :account and visitor_id = :visitor")
                .param("visitor", visitor)
                .query(Integer.class)
                .single();
    }

    /// They belong to a message from here on.
    List<NewAttachment> take(UUID visitor, Collection<UUID> ids) {
        return sql("""
                with taken as (
                  delete from chat_file where account_id = :account and visitor_id = :visitor and id = any(:ids)
                  returning id, name, type, size, sha256, blob_id)
                select * from taken order by id limit 50
                """)
                .param("visitor", visitor)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new NewAttachment(
                        row.getString("name"),
                        row.getString("type"),
                        false,
                        "",
                        new Blob(Db.uuid(row, "blob_id"), row.getLong("size"), row.getBytes("sha256"))))
                .list();
    }

    /// The blobs of what nobody sent.
    List<UUID> forget(Instant before, int limit) {
        return sql("""
                delete from chat_file where account_id = :account and id in (
                  select id from chat_file where account_id = :account and created_at < :before limit :limit)
                returning blob_id
                """)
                .param("before", at(before))
                .param("limit", limit)
                .query((row, n) -> Db.uuid(row, "blob_id"))
                .list();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
