package dev.mostrador.conversation;

import static java.util.stream.Collectors.toMap;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Full-text search over everything said, newest first.
///
/// A word that half of all messages hold and one that a single message holds want opposite plans. Instead of trusting
/// an estimate, the newest [#WINDOW] documents are read first: a common word fills the page there; one that does not
/// is rare by evidence, and then the text index finds all its few documents.
@Component
public class Search {
    private static final int WINDOW = 5_000;
    private static final int DOCUMENTS_A_PAGE = 6; // for each conversation asked for: several of its messages may match

    private final JdbcClient db;
    private final SearchHighlights highlights;

    Search(JdbcClient db, SearchHighlights highlights) {
        this.db = db;
        this.highlights = highlights;
    }

    /// One conversation that was found, by its newest matching message. Texts carry marks around what matched.
    public record Hit(Conversation conversation, UUID message, Marked subject, Marked customer, Marked snippet) {}

    private record Document(UUID message, UUID conversation, Cursor cursor) {}

    /// Conversations that match, the newest matching message first. Nothing searchable typed: an empty page.
    public Page<Hit> find(String typed, @Nullable Cursor after, int limit) {
        var query = SearchQuery.parse(typed);
        return query.isEmpty()
                ? new Page<>(List.of(), null)
                : find(query.get(), after, limit, limit * DOCUMENTS_A_PAGE);
    }

    private Page<Hit> findIn(String query, List<Document> documents, int limit, boolean more) {
        var first = new LinkedHashMap<UUID, Document>();
        Document last = null;
        for (var document : documents) {
            if (first.size() == limit && !first.containsKey(document.conversation())) {
                return new Page<>(
                        hits(query, first),
                        java.util.Objects.requireNonNull(last).cursor());
            }
            first.putIfAbsent(document.conversation(), document);
            last = document;
        }
        return new Page<>(hits(query, first), more && last != null ? last.cursor() : null);
    }

    private Page<Hit> find(String query, @Nullable Cursor after, int limit, int documents) {
        var recent = recent(query, after, documents);
        if (recent.size() == documents) {
            return findIn(query, recent, limit, true);
        }
        var all = all(query, after, documents);
        return findIn(query, all, limit, all.size() == documents);
    }

    private List<Document> recent(String query, @Nullable Cursor after, int limit) {
        return documents("""
                select message_id, conversation_id, at from (
                  select message_id, conversation_id, at, words from search_document
                  where account_id = :account and (cast(:at as timestamptz) is null or (at, message_id) < (:at, :id))
                  order by at desc, message_id desc limit :window) as newest
                where words @@ to_tsquery('spanish', :query) limit :limit
                """, query, after, limit);
    }

    // Materialised, so that the planner cannot walk the order by time in search of a rare word.
    private List<Document> all(String query, @Nullable Cursor after, int limit) {
        return documents("""
                with matching as materialized (
                  select message_id, conversation_id, at from search_document
                  where account_id = :account and words @@ to_tsquery('spanish', :query)
                    and (cast(:at as timestamptz) is null or (at, message_id) < (:at, :id)))
                select message_id, conversation_id, at from matching
                order by at desc, message_id desc limit least(:limit, :window)
                """, query, after, limit);
    }

    private List<Document> documents(String sql, String query, @Nullable Cursor after, int limit) {
        return db.sql(sql)
                .param("account", AccountScope.require())
                .param("query", query)
                .param("at", after == null ? null : Db.at(after.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), java.sql.Types.OTHER)
                .param("limit", limit)
                .param("window", WINDOW)
                .query((row, n) -> new Document(
                        Db.uuid(row, "message_id"),
                        Db.uuid(row, "conversation_id"),
                        new Cursor(Db.instant(row, "at"), Db.uuid(row, "message_id"))))
                .list();
    }

    // Through the conversation, whose row-level security decides what this account may see.
    private List<Hit> hits(String query, Map<UUID, Document> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var conversations = db
                .sql("select " + ConversationTable.COLUMNS + """
                 from conversation c where c.account_id = :account and c.id in (:ids)
                """)
                .param("account", AccountScope.require())
                .param("ids", found.keySet())
                .query((row, n) -> ConversationTable.conversation(row))
                .list()
                .stream()
                .collect(toMap(Conversation::id, conversation -> conversation));
        return highlights.of(
                query,
                found.values().stream()
                        .flatMap(document -> Optional.ofNullable(conversations.get(document.conversation()))
                                .map(conversation -> new SearchHighlights.Found(conversation, document.message()))
                                .stream())
                        .toList());
    }
}
