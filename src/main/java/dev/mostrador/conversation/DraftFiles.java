package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Blobs.Blob;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /// As they would go out, to be looked at beforehand: whether a picture stands within the text is not known yet.
    public List<NewAttachment> going(UUID agent, UUID conversation) {
        return sql(agent, conversation, """
                select id, name, type, size, blob_id from draft_file
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                order by id limit 100
                """).query((row, _) -> Taken.of(row)).list().stream()
                .map(file -> attachment(file, false))
                .toList();
    }

    public Optional<DraftFile> find(UUID agent, UUID conversation, UUID file) {
        return of(agent, conversation).stream()
                .filter(it -> it.id().equals(file))
                .findFirst();
    }

    public InputStream open(DraftFile file) {
        return blobs.open(db.sql("select blob_id from draft_file where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", file.id())
                .query((row, _) -> Db.uuid(row, "blob_id"))
                .single());
    }

    /// Lays files beside the draft, until it is sent or they are removed.
    @Transactional
    public List<DraftFile> keep(UUID agent, UUID conversation, List<NewAttachment> files) {
        return files.stream()
                .map(file -> new DraftFile(
                        insert(
                                agent,
                                conversation,
                                file.name(),
                                file.type(),
                                file.content().size(),
                                file.content().id()),
                        file.name(),
                        file.type(),
                        file.content().size()))
                .toList();
    }

    /// Nothing happens when it has gone already.
    @Transactional
    public void remove(UUID agent, UUID conversation, UUID file) {
        sql(agent, conversation, """
                delete from draft_file
                where account_id = :account and agent_id = :agent and conversation_id = :conversation and id = :id
                returning blob_id
                """)
                .param("id", file)
                .query((row, _) -> Db.uuid(row, "blob_id"))
                .list()
                .forEach(blobs::delete);
    }

    /// Hands over those of `chosen` to the message that is being sent, and lets go of the others.
    ///
    /// @param named pictures that its text shows in place
    @Transactional
    public List<NewAttachment> take(UUID agent, UUID conversation, Collection<UUID> chosen, Collection<String> named) {
        var taken =
                sql(agent, conversation, """
                delete from draft_file
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                returning id, name, type, size, blob_id
                """).query((row, _) -> Taken.of(row)).list();
        taken.stream().filter(file -> !chosen.contains(file.id())).forEach(file -> blobs.delete(file.blob()));
        var places = new HashSet<>(named);
        return taken.stream()
                .filter(file -> chosen.contains(file.id()))
                .sorted(Comparator.comparing(Taken::id))
                .map(file -> attachment(file, NewAttachment.isDrawn(file.type()) && places.remove(file.name())))
                .toList();
    }

    private NewAttachment attachment(Taken file, boolean inline) {
        var sha256 = blobs.sha256(file.blob()).orElseThrow();
        var content = new Blob(file.blob(), file.size(), sha256);
        return new NewAttachment(file.name(), file.type(), inline, inline ? file.id() + "@inline" : "", content);
    }

    /// Files of a message that was taken back.
    void giveBack(UUID agent, UUID conversation, List<Attachment> files) {
        for (var file : files) {
            insert(agent, conversation, file.name(), file.type(), file.size(), file.blob());
            if (file.thumbnail() != null) blobs.delete(file.thumbnail());
        }
    }

    // Whether it stands within the text is the text's business, when it is sent.
    private UUID insert(UUID agent, UUID conversation, String name, String type, long size, UUID blob) {
        var id = ids.next();
        sql(agent, conversation, """
                insert into draft_file (account_id, id, agent_id, conversation_id, name, type, size, blob_id)
                values (:account, :id, :agent, :conversation, :name, :type, :size, :blob)
                """)
                .param("id", id)
                .param("name", name)
                .param("type", type)
                .param("size", size)
                .param("blob", blob)
                .update();
        return id;
    }

    private record Taken(UUID id, String name, String type, long size, UUID blob) {
        static Taken of(ResultSet row) throws SQLException {
            return new Taken(
                    Db.uuid(row, "id"),
                    row.getString("name"),
                    row.getString("type"),
                    row.getLong("size"),
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
