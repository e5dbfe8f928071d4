package dev.mostrador.protocol;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.text.ProtocolJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProtocolTable {
    private static final int MOST = 1000; // versions

    private final JdbcClient db;

    ProtocolTable(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    List<Version> versions() {
        return sql("""
                select number, author_id, note, published_at, in_force_at from protocol_version
                where account_id = :account order by number desc limit :most
                """)
                .param("most", MOST)
                .query((row, _) -> new Version(
                        row.getInt("number"),
                        Db.uuid(row, "author_id"),
                        row.getString("note"),
                        Db.instant(row, "published_at"),
                        Db.instant(row, "in_force_at")))
                .list();
    }

    Optional<Protocol> document(int number) {
        return sql("select document from protocol_version where account_id = :account and number = :number")
                .param("number", number)
                .query((row, _) -> ProtocolJson.read(row.getString("document")))
                .optional();
    }

    void insert(Version version, Protocol document) {
        sql("""
                insert into protocol_version
                  (account_id, number, document, author_id, note, published_at, in_force_at)
                values (:account, :number, cast(:document as jsonb), :author, :note, :published, :inForce)
                """)
                .param("number", version.number())
                .param("document", ProtocolJson.write(document))
                .param("author", version.author())
                .param("note", version.note())
                .param("published", Db.at(version.publishedAt()))
                .param("inForce", Db.at(version.inForce()))
                .update();
    }

    Optional<Draft> draft() {
        return sql("select document, revision, changed_at, changed_by from protocol_draft where account_id = :account")
                .query((row, _) -> new Draft(
                        ProtocolJson.read(row.getString("document")),
                        row.getInt("revision"),
                        Db.instant(row, "changed_at"),
                        Db.uuidOrNull(row, "changed_by")))
                .optional();
    }

    /// False when it was changed meanwhile.
    ///
    /// @param revision what was seen; 0: that there is none
    boolean saveDraft(Protocol document, int revision, Instant now, @Nullable UUID by) {
        var insert = """
                insert into protocol_draft (account_id, document, changed_at, changed_by)
                values (:account, cast(:document as jsonb), :now, :by) on conflict (account_id) do nothing
                """;
        var update = """
                update protocol_draft set document = cast(:document as jsonb), revision = revision + 1,
                  changed_at = :now, changed_by = :by
                where account_id = :account and revision = :revision
                """;
        return sql(revision == 0 ? insert : update)
                        .param("document", ProtocolJson.write(document))
                        .param("revision", revision)
                        .param("now", Db.at(now))
                        .param("by", by, java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    void deleteDraft() {
        sql("delete from protocol_draft where account_id = :account").update();
    }

    /// One publishes at a time.
    void lock() {
        sql("select pg_advisory_xact_lock(4711, :account)").query((_, _) -> 1).list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
