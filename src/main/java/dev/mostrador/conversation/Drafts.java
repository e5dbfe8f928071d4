package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
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
    // What a page sends is here within seconds; somebody who goes back to it later means what they type.
    private static final Duration LATE = Duration.ofSeconds(30);

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
                where account_id = :account and agent_id = :agent and conversation_id = :conversation and body <> ''
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
    ///
    /// @param answering the one message that it answered; null: what was said last
    void giveBack(UUID agent, UUID conversation, String text, @Nullable UUID answering) {
        var begun = of(agent, conversation).getOrDefault(Kind.REPLY, "");
        var both = begun.isBlank() || begun.equals(text) ? text : text + "\n\n" + begun;
        var answers = answering(agent, conversation).orElse(answering);
        keep(agent, conversation, new Begun(Kind.REPLY, both, answers, ""));
    }

    /// What stands in a composer.
    ///
    /// @param answering null: what was said last
    /// @param page names the page that it was typed in; empty: none in particular
    public record Begun(Kind kind, String text, @Nullable UUID answering, String page) {}

    public void keep(UUID agent, UUID conversation, Kind kind, String text, @Nullable UUID answering) {
        keep(agent, conversation, new Begun(kind, text, answering, ""));
    }

    /// An empty text forgets the draft, but for its files. What was sent from the same page a moment ago overtook it:
    /// nothing happens.
    @Transactional
    public void keep(UUID agent, UUID conversation, Begun begun) {
        var text = begun.text().isBlank() ? "" : begun.text();
        db.sql("""
                insert into draft as d (account_id, agent_id, conversation_id, kind, body, answering, updated_at)
                values (:account, :agent, :conversation, :kind, :body, :answering, :now)
                on conflict (account_id, agent_id, conversation_id, kind)
                do update set body = excluded.body, answering = excluded.answering, updated_at = excluded.updated_at,
                  sent_by = null
                where :page = '' or d.sent_by is distinct from :page or d.updated_at < :late
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .param("kind", begun.kind().column())
                .param("body", text)
                .param("answering", begun.answering(), java.sql.Types.OTHER)
                .param("now", Db.at(clock.instant()))
                .param("page", begun.page())
                .param("late", Db.at(clock.instant().minus(LATE)))
                .update();
    }

    /// It is no draft any more.
    ///
    /// @param page that it was sent from, as in [Begun]
    @Transactional
    public void sent(UUID agent, UUID conversation, Kind kind, String page) {
        if (page.isEmpty()) {
            forget(agent, conversation, kind);
            return;
        }
        db.sql("""
                insert into draft (account_id, agent_id, conversation_id, kind, body, updated_at, sent_by)
                values (:account, :agent, :conversation, :kind, '', :now, :page)
                on conflict (account_id, agent_id, conversation_id, kind)
                do update set body = '', answering = null, updated_at = excluded.updated_at, sent_by = excluded.sent_by
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .param("kind", kind.column())
                .param("now", Db.at(clock.instant()))
                .param("page", page)
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
