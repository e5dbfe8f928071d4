package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Blobs.Blob;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files that lie beside an agent's draft of an answer, with their bytes.
@Component
public class DraftFiles {
    private final JdbcClient db;
    private final Blobs blobs;
    private final Ids ids;

    DraftFiles(JdbcClient db, Blobs blobs, Ids ids) {
        this.db = db;
        this.blobs = blobs;
        this.ids = ids;
    }

    public List<DraftFile> of(UUID agent, UUID conversation) {
        return sql(agent, conversation, """
                select id, name, type, size from draft_file
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                order by id limit 100
                """)
                .query((row, _) -> new DraftFile(
                        Db.uuid(row, "id"), row.getString("name"), row.getString("type"), row.getLong("size")))
                .list();
    }

    /// Hands over those of `chosen` to the message that is being sent, and lets go of the others.
    @Transactional
    public List<NewAttachment> take(UUID agent, UUID conversation, Collection<UUID> chosen) {
        var taken =
                sql(agent, conversation, """
                delete from draft_file
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                returning id, name, type, size, inline, content_id, blob_id
                """).query((row, _) -> Taken.of(row)).list();
        taken.stream().filter(file -> !chosen.contains(file.id())).forEach(file -> blobs.delete(file.blob()));
        return taken.stream()
                .filter(file -> chosen.contains(file.id()))
                .sorted(Comparator.comparing(Taken::id))
                .map(this::attachment)
                .toList();
    }

    private NewAttachment attachment(Taken file) {
        var sha256 = blobs.sha256(file.blob()).orElseThrow();
        var content = new Blob(file.blob(), file.size(), sha256);
        return new NewAttachment(file.name(), file.type(), file.inline(), file.contentId(), content);
    }

    /// Files of a message that was taken back.
    void giveBack(UUID agent, UUID conversation, List<Attachment> files) {
        for (var file : files) {
            sql(agent, conversation, """
                    insert into draft_file (account_id, id, agent_id, conversation_id, name, type, size, inline, content_id,
                      blob_id)
                    values (:account, :id, :agent, :conversation, :name, :type, :size, :inline, :contentId, :blob)
                    """)
                    .param("id", ids.next())
                    .param("name", file.name())
                    .param("type", file.type())
                    .param("size", file.size())
                    .param("inline", file.inline())
                    .param("contentId", file.contentId())
                    .param("blob", file.blob())
                    .update();
            if (file.thumbnail() != null) blobs.delete(file.thumbnail());
        }
    }

    private record Taken(UUID id, String name, String type, long size, boolean inline, String contentId, UUID blob) {
        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    Db.uuid(row, "id"),
                    row.getString("name"),
                    row.getString("type"),
                    row.getLong("size"),
                    row.getBoolean("inline"),
                    row.getString("content_id"),
                    Db.uuid(row, "blob_id"));
        }
    }

    private StatementSpec sql(UUID agent, UUID conversation, String sql) {
        return db.sql(sql)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation);
    }
}
