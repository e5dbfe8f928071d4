package dev.mostrador.protocol.run;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How well the protocol is followed, counted from the event rows.
@Component
public class ProtocolFigures {
    private final JdbcClient db;

    ProtocolFigures(JdbcClient db) {
        this.db = db;
    }

    /// Of one step of a kind of matter: what it needed was done or left out with a reason.
    ///
    /// @param seconds that passing its gates has cost on average; 0: nobody was stopped
    public record Adherence(String kind, String step, int done, int passed, int seconds) {
        /// -1: nothing yet
        public int percent() {
            return done + passed == 0 ? -1 : Math.round(100f * done / (done + passed));
        }
    }

    /// What customers have said when they were asked. Of one that was asked again the last counts.
    ///
    /// @param ways how many answered by which, in the order of [AgreementWay]
    public record Agreement(int agreed, int refused, int silent, int waived, List<Integer> ways) {
        /// Of those who answered; -1: nobody has.
        public int percent() {
            return agreed + refused == 0 ? -1 : Math.round(100f * agreed / (agreed + refused));
        }
    }

    public List<Adherence> adherence(Instant since) {
        return db.sql("""
                select kind, step, count(*) filter (where what = 'fulfilled') as done,
                  count(*) filter (where what = 'passed') as passed, coalesce(avg(seconds), 0)::int as seconds
                from protocol_event
                where account_id = :account and at >= :since and what in ('fulfilled', 'passed')
                group by kind, step order by kind, min(at) limit 500
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(since))
                .query((row, _) -> new Adherence(
                        row.getString("kind"),
                        row.getString("step"),
                        row.getInt("done"),
                        row.getInt("passed"),
                        row.getInt("seconds")))
                .list();
    }

    public Agreement agreement(Instant since) {
        return db.sql("""
                with last as (
                  select distinct on (conversation_id) what, way from protocol_event
                  where account_id = :account and at >= :since and what in ('agreed', 'refused', 'silent', 'waived')
                  order by conversation_id, id desc)
                select count(*) filter (where what = 'agreed') as agreed,
                  count(*) filter (where what = 'refused') as refused,
                  count(*) filter (where what = 'silent') as silent,
                  count(*) filter (where what = 'waived') as waived,
                  count(*) filter (where way = 'link') as link, count(*) filter (where way = 'mail') as mail,
                  count(*) filter (where way = 'chat') as chat, count(*) filter (where way = 'agent') as agent
                from last
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(since))
                .query((row, _) -> new Agreement(
                        row.getInt("agreed"),
                        row.getInt("refused"),
                        row.getInt("silent"),
                        row.getInt("waived"),
                        List.of(row.getInt("link"), row.getInt("mail"), row.getInt("chat"), row.getInt("agent"))))
                .single();
    }
}
