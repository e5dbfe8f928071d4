package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Full-text search over everything said, newest first.
///
/// A word that half of all messages hold and one that a single message holds want opposite plans. The newest [#WINDOW]
/// documents are read first: a common word fills the page there. Of a rarer one, what they hold of it, or the planner's
/// guess when they hold next to nothing, tells how far reading on would have to go and how many documents the text
/// index would find: the cheaper is done, and looked at again.
@Component
public class Search {
    private static final int WINDOW = 1_000;
    private static final int DOCUMENTS = 3; // for each conversation asked for: several of its messages may match
    private static final int ENOUGH_TO_COUNT = 5; // hits in what was read
    private static final int ROUNDS = 4; // of reading on while a page is not full yet
    private static final int INDEX_COST = 6; // of a document found by the index, to one of the window

    private static final Pattern PLANNED = Pattern.compile(" rows=(\\d+) ");

    private final JdbcClient db;
    private final SearchHighlights highlights;
    private final ConversationTable table;

    Search(JdbcClient db, SearchHighlights highlights, ConversationTable table) {
        this.db = db;
        this.table = table;
        this.highlights = highlights;
    }

    /// One conversation that was found, by its newest matching message. Texts carry marks around what matched.
    public record Hit(Conversation conversation, UUID message, Marked subject, Marked customer, Marked snippet) {}

    private record Document(UUID message, UUID conversation, Cursor cursor) {}

    /// Conversations that match, the newest matching message first. Nothing searchable typed: an empty page.
    public Page<Hit> find(String typed, @Nullable Cursor after, int limit) {
        var query = SearchQuery.parse(typed);
        return query.isEmpty() ? new Page<>(List.of(), null) : matching(query.get(), after, limit);
    }

    private Page<Hit> matching(String query, @Nullable Cursor after, int limit) {
        var found = new LinkedHashMap<UUID, Document>();
        var cursor = after;
        for (var round = 0; round < ROUNDS; round++) {
            var documents = documents(query, cursor, limit * DOCUMENTS);
            for (var document : documents) {
                if (found.size() == limit && !found.containsKey(document.conversation())) {
                    return new Page<>(hits(query, found), cursor);
                }
                found.putIfAbsent(document.conversation(), document);
                cursor = document.cursor();
            }
            if (documents.size() < limit * DOCUMENTS) {
                return new Page<>(hits(query, found), null);
            }
        }
        return new Page<>(hits(query, found), cursor);
    }

    private List<Document> documents(String query, @Nullable Cursor after, int limit) {
        var total = total();
        for (long window = WINDOW; ; ) {
            var recent = recent(query, after, limit, window);
            if (recent.size() == limit) {
                return recent;
            }
            // Of few hits there may as well have been twice as many.
            var matching = Math.max(
                    1,
                    recent.size() < ENOUGH_TO_COUNT
                            ? estimated(query)
                            : total * (recent.size() + ENOUGH_TO_COUNT) / window);
            window = Math.max(window * 2, total * limit * 2 / matching);
            if (window > matching * INDEX_COST) {
                return all(query, after, limit);
            }
        }
    }

    /// How many documents there are, as PostgreSQL's own statistics have it; 0 before it first counted.
    private long total() {
        return db.sql("select greatest(reltuples, 0)::bigint from pg_class where oid = 'search_document'::regclass")
                .query(Long.class)
                .single();
    }

    /// How many documents match, as the planner believes. It looks at the statistics alone.
    private long estimated(String query) {
        var plan = db.sql("explain select from search_document where words @@ to_tsquery('spanish', :query)")
                .param("query", query)
                .query(String.class)
                .list();
        var rows = PLANNED.matcher(plan.getFirst());
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private List<Document> recent(String query, @Nullable Cursor after, int limit, long window) {
        return read("""
                select message_id, conversation_id, at from (
                  select message_id, conversation_id, at, words from search_document
                  where account_id = :account and (cast(:at as timestamptz) is null or (at, message_id) < (:at, :id))
                  order by at desc, message_id desc limit :window) as newest
                where words @@ to_tsquery('spanish', :query) limit :limit
                """, query, after, limit, window);
    }

    // Each conversation once. Materialised, so that the planner cannot walk the order by time in search of a rare word.
    private List<Document> all(String query, @Nullable Cursor after, int limit) {
        return read("""
                with matching as materialized (
                  select message_id, conversation_id, at from search_document
                  where account_id = :account and words @@ to_tsquery('spanish', :query)),
                newest as (
                  select distinct on (conversation_id) message_id, conversation_id, at from matching
                  order by conversation_id, at desc, message_id desc)
                select message_id, conversation_id, at from newest
                where cast(:at as timestamptz) is null or (at, message_id) < (:at, :id)
                order by at desc, message_id desc limit :limit
                """, query, after, limit, limit);
    }

    private List<Document> read(String sql, String query, @Nullable Cursor after, int limit, long window) {
        return db.sql(sql)
                .param("account", AccountScope.require())
                .param("query", query)
                .param("at", after == null ? null : Db.at(after.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), java.sql.Types.OTHER)
                .param("limit", limit)
                .param("window", window)
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
        var conversations = standing(found.keySet());
        var shown = new LinkedHashMap<UUID, SearchHighlights.Found>();
        for (var document : found.values()) {
            Optional.ofNullable(conversations.get(document.conversation()))
                    .ifPresent(it -> shown.putIfAbsent(it.id(), new SearchHighlights.Found(it, document.message())));
        }
        return highlights.of(query, List.copyOf(shown.values()));
    }

    // What was merged into another is found there.
    private Map<UUID, Conversation> standing(Collection<UUID> ids) {
        var standing = new HashMap<UUID, Conversation>();
        for (var it : table.all(ids)) {
            (it.mergedInto() == null ? Optional.of(it) : table.find(it.mergedInto()))
                    .ifPresent(root -> standing.put(it.id(), root));
        }
        return standing;
    }
}
