package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttachmentTable {
    private static final String COLUMNS =
            "id, message_id, name, type, size, inline, content_id, blob_id, thumbnail_id, verdict";

    private final JdbcClient db;

    AttachmentTable(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, UUID message, int position, NewAttachment file, Attachment.Verdict verdict) {
        db.sql("""
                insert into attachment (account_id, id, message_id, position, name, type, size, inline, content_id,
                  blob_id, verdict)
                values (:account, :id, :message, :position, :name, :type, :size, :inline, :contentId, :blob, :verdict)
                """)
                .param("account", AccountScope.require())
                .param("id", id)
                .param("message", message)
                .param("position", position)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.content().size())
                .param("inline", file.inline())
                .param("contentId", file.contentId())
                .param("blob", file.content().id())
                .param("verdict", verdict.column())
                .update();
    }

    List<Attachment> ofMessages(Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        return db.sql("select " + COLUMNS + """
                 from attachment where account_id = :account and message_id = any(:messages)
                order by message_id, position limit 2000
                """)
                .param("account", AccountScope.require())
                .param("messages", messages.toArray(UUID[]::new))
                .query((row, n) -> attachment(row))
                .list();
    }

    void deleteOf(UUID message) {
        db.sql("delete from attachment where account_id = :account and message_id = :message")
                .param("account", AccountScope.require())
                .param("message", message)
                .update();
    }

    Optional<Attachment> find(UUID id) {
        return db.sql("select " + COLUMNS + " from attachment where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .query((row, n) -> attachment(row))
                .optional();
    }

    /// False when it has one already.
    boolean addThumbnail(UUID id, UUID blob) {
        return db.sql("""
                update attachment set thumbnail_id = :blob
                where account_id = :account and id = :id and thumbnail_id is null
                """)
                        .param("account", AccountScope.require())
                        .param("id", id)
                        .param("blob", blob)
                        .update()
                == 1;
    }

    void updateVerdict(UUID id, Attachment.Verdict verdict) {
        db.sql("update attachment set verdict = :verdict where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", id)
                .param("verdict", verdict.column())
                .update();
    }

    List<Attachment> pending(int limit) {
        return db.sql("select " + COLUMNS + """
                 from attachment where account_id = :account and verdict = 'pending' order by id limit :limit
                """)
                .param("account", AccountScope.require())
                .param("limit", limit)
                .query((row, n) -> attachment(row))
                .list();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                Db.uuid(row, "id"),
                Db.uuid(row, "message_id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getBoolean("inline"),
                row.getString("content_id"),
                Db.uuid(row, "blob_id"),
                Db.uuidOrNull(row, "thumbnail_id"),
                Attachment.Verdict.of(row.getString("verdict")));
    }
}
