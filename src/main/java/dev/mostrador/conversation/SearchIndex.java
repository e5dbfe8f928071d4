package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the search documents: one a message, with the subject and who speaks, and the number of its conversation.
@Component
class SearchIndex {
    /// Characters of one message that are searched; a tsvector holds at most 1 MB.
    private static final int LIMIT = 100_000;

    private final JdbcClient db;

    SearchIndex(JdbcClient db) {
        this.db = db;
    }

    void remove(UUID message) {
        db.sql("delete from search_document where account_id = :account and message_id = :message")
                .param("account", AccountScope.require())
                .param("message", message)
                .update();
    }

    void add(UUID message, UUID conversation, Instant at, String text) {
        db.sql("""
                insert into search_document (account_id, message_id, conversation_id, at, words)
                values (:account, :message, :conversation, :at, to_tsvector('spanish', :words))
                on conflict (account_id, message_id) do update set words = excluded.words, at = excluded.at
                """)
                .param("account", AccountScope.require())
                .param("message", message)
                .param("conversation", conversation)
                .param("at", Db.at(at))
                .param("words", SearchText.fold(text.length() > LIMIT ? text.substring(0, LIMIT) : text))
                .update();
    }
}
