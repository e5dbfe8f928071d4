package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many answers took the channel that the customer used (R56).
@Component
public class SameChannel {
    private final JdbcClient db;

    SameChannel(JdbcClient db) {
        this.db = db;
    }

    /// @param replies of people to customers; what programs write and questions to others do not count
    /// @param elsewhere those that took another channel than the customer's
    /// @param unasked those of them to which nobody had the customer's agreement
    public record Figures(long replies, long elsewhere, long unasked) {
        /// On the same channel, of a hundred; a hundred where there were no replies.
        public double percent() {
            return replies == 0 ? 100 : 100.0 * Math.max(0, replies - elsewhere) / replies;
        }
    }

    public Figures since(Instant from) {
        return db.sql("""
                select
                  (select count(*) from message m
                   join conversation c on c.account_id = m.account_id and c.id = m.conversation_id
                   where m.account_id = :account and m.id >= :floor and m.created_at >= :from
                     and m.direction = 'outbound' and m.author_agent_id is not null and c.parent_id is null) as replies,
                  count(*) as elsewhere,
                  count(*) filter (where data ->> 'consent' = 'not_asked') as unasked
                from conversation_event
                where account_id = :account and id >= :floor and at >= :from and kind = 'channel_changed'
                """)
                .param("account", AccountScope.require())
                .param("floor", floor(from))
                .param("from", Db.at(from))
                .query((row, _) ->
                        new Figures(row.getLong("replies"), row.getLong("elsewhere"), row.getLong("unasked")))
                .single();
    }

    // Ids are made in the order of time: the primary key finds where a day begins.
    private static UUID floor(Instant from) {
        return new UUID(from.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
