package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who was called by @name in a note, until he has looked.
@Component
public class Mentions {
    private final JdbcClient db;
    private final Clock clock;

    Mentions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Conversations in which the agent is called and has not looked yet; counts no further than 100.
    public int waiting(UUID agent) {
        return db.sql("""
                select count(*) from (
                  select distinct conversation_id from mention
                  where account_id = :account and agent_id = :agent and seen_at is null limit 100) as waiting
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void seen(UUID agent, UUID conversation) {
        db.sql("""
                update mention set seen_at = :now
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                  and seen_at is null
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("conversation", conversation)
                .param("now", Db.at(clock.instant()))
                .update();
    }

    void add(UUID conversation, UUID message, Set<UUID> agents) {
        for (var agent : agents) {
            db.sql("""
                    insert into mention (account_id, agent_id, conversation_id, message_id, created_at)
                    values (:account, :agent, :conversation, :message, :now) on conflict do nothing
                    """)
                    .param("account", AccountScope.require())
                    .param("agent", agent)
                    .param("conversation", conversation)
                    .param("message", message)
                    .param("now", Db.at(clock.instant()))
                    .update();
        }
    }
}
