package dev.mostrador.promise;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many promises of a first answer were kept, of those whose end is known. What was broken is broken from its
/// deadline on, answered or not.
@Component
public class PromiseFigures {
    private final JdbcClient db;

    PromiseFigures(JdbcClient db) {
        this.db = db;
    }

    public record Share(int kept, int broken) {
        /// -1: none has ended
        public int percent() {
            return kept + broken == 0 ? -1 : Math.round(100f * kept / (kept + broken));
        }
    }

    /// By channel, those that began since.
    public Map<String, Share> firstReplies(Instant since) {
        return db
                .sql("""
                select channel, count(*) filter (where state = 'kept') as kept,
                  count(*) filter (where broken_at is not null) as broken
                from promise_clock where account_id = :account and kind = 'first' and started_at >= :since
                group by channel limit 100
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(since))
                .query((row, _) ->
                        Map.entry(row.getString("channel"), new Share(row.getInt("kept"), row.getInt("broken"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
