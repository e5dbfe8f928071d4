package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent is writing, kept as it is typed: one a conversation and kind.
@Component
public class Drafts {
    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public enum Kind {
        REPLY,
        NOTE;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /// What was begun, by its kind.
    public Map<Kind, String> of(UUID agent, UUID conversation) {
        var drafts = new EnumMap<Kind, String>(Kind.class);
        db.sql("""
                select kind, body from draft
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .query(row -> {
                    drafts.put(Kind.of(row.getString("kind")), row.getString("body"));
                });
        return drafts;
    }

    /// The one message that the answer answers; empty: what was said last.
    public Optional<UUID> answering(UUID agent, UUID conversation) {
        return db.sql("""
                select answering from draft
                where account_id = :account and agent_id = :agent and conversation_id = :conversation and kind = 'reply'
                  and answering is not null
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .query((row, _) -> Db.uuid(row, "answering"))
                .optional();
    }

    /// A text that was sent and taken back stands before what has been begun since.
    void giveBack(UUID agent, UUID conversation, String text) {
        var begun = of(agent, conversation).getOrDefault(Kind.REPLY, "");
        var both = begun.isBlank() || begun.equals(text) ? text : text + "\n\n" + begun;
        keep(
                agent,
                conversation,
                Kind.REPLY,
                both,
                answering(agent, conversation).orElse(null));
    }

    /// An empty text forgets the draft, but for its files.
    ///
    /// @param answering null: what was said last
    @Transactional
    public void keep(UUID agent, UUID conversation, Kind kind, String text, @Nullable UUID answering) {
        if (text.isBlank()) {
            forget(agent, conversation, kind);
            return;
        }
        db.sql("""
                insert into draft (account_id, agent_id, conversation_id, kind, body, answering, updated_at)
                values (:account, :agent, :conversation, :kind, :body, :answering, :now)
                on conflict (account_id, agent_id, conversation_id, kind)
                do update set body = excluded.body, answering = excluded.answering, updated_at = excluded.updated_at
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .param("kind", kind.column())
                .param("body", text)
                .param("answering", answering, java.sql.Types.OTHER)
                .param("now", Db.at(clock.instant()))
                .update();
    }

    @Transactional
    public void forget(UUID agent, UUID conversation, Kind kind) {
        db.sql("""
                delete from draft
                where account_id = :account and agent_id = :agent and conversation_id = :conversation and kind = :kind
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .param("kind", kind.column())
                .update();
    }
}
