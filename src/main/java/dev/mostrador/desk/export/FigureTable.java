package dev.mostrador.desk.export;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the facts of a page of conversations in one statement.
@Repository
class FigureTable {
    private final JdbcClient db;

    FigureTable(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, Figures> of(List<UUID> conversations) {
        var figures = new HashMap<UUID, Figures>();
        db.sql("""
                select c.id, coalesce(said.email, '') as email, coalesce(said.incoming, 0) as incoming,
                  coalesce(said.outgoing, 0) as outgoing, said.first_response_at,
                  coalesce(done.reopenings, 0) as reopenings, done.resolved_at, done.closed_at
                from unnest(cast(:ids as uuid[])) as c(id)
                left join lateral (
                  select (array_agg(m.from_address order by m.id) filter (where m.direction = 'inbound'))[1] as email,
                    count(*) filter (where m.direction = 'inbound') as incoming,
                    count(*) filter (where m.direction = 'outbound') as outgoing,
                    min(m.created_at) filter (where m.direction = 'outbound' and m.automatic = '') as first_response_at
                  from message m where m.account_id = :account and m.conversation_id = c.id) as said on true
                left join lateral (
                  select count(*) filter (where e.kind = 'reopened') as reopenings,
                    max(e.at) filter (where e.kind = 'resolved') as resolved_at,
                    max(e.at) filter (where e.kind = 'closed') as closed_at
                  from conversation_event e where e.account_id = :account and e.conversation_id = c.id) as done on true
                """)
                .param("account", AccountScope.require())
                .param("ids", conversations.toArray(UUID[]::new))
                .query(row -> {
                    figures.put(
                            Db.uuid(row, "id"),
                            new Figures(
                                    row.getString("email"),
                                    row.getInt("incoming"),
                                    row.getInt("outgoing"),
                                    Db.instantOrNull(row, "first_response_at"),
                                    row.getInt("reopenings"),
                                    Db.instantOrNull(row, "resolved_at"),
                                    Db.instantOrNull(row, "closed_at")));
                });
        return figures;
    }
}
