package dev.mostrador.customer;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.customer.PreferentialCare.Care;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class CareTable {
    private final JdbcClient db;

    CareTable(JdbcClient db) {
        this.db = db;
    }

    /// The first that was declared of any of them.
    Optional<Care> find(List<UUID> family) {
        return sql("""
                select care_since, care_reason, care_by from customer
                where account_id = :account and id = any(:family) and care_since is not null
                order by care_since, id limit 1
                """)
                .param("family", family.toArray(UUID[]::new))
                .query((row, n) -> new Care(
                        Db.instant(row, "care_since"), row.getString("care_reason"), Db.uuidOrNull(row, "care_by")))
                .optional();
    }

    Set<UUID> among(Collection<UUID> asked) {
        return Set.copyOf(sql("""
                with recursive up as (
                  select id as asked, id, merged_into from customer where account_id = :account and id = any(:asked)
                  union all
                  select up.asked, c.id, c.merged_into
                  from up join customer c on c.account_id = :account and c.id = up.merged_into),
                family as (
                  select asked, id from up where merged_into is null
                  union all
                  select f.asked, c.id from family f join customer c on c.account_id = :account and c.merged_into = f.id)
                select distinct f.asked from family f join customer c on c.account_id = :account and c.id = f.id
                where c.care_since is not null limit 10000
                """)
                .param("asked", asked.toArray(UUID[]::new))
                .query((row, n) -> Db.uuid(row, "asked"))
                .list());
    }

    void declare(UUID id, String reason, @Nullable UUID by, Instant now) {
        sql("""
                update customer set care_since = coalesce(care_since, :now), care_by = coalesce(care_by, :by),
                  care_reason = case when :reason = '' then care_reason else :reason end
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("reason", reason)
                .param("by", by, java.sql.Types.OTHER)
                .param("now", at(now))
                .update();
    }

    void end(List<UUID> family) {
        sql("""
                update customer set care_since = null, care_reason = '', care_by = null
                where account_id = :account and id = any(:family) and care_since is not null
                """).param("family", family.toArray(UUID[]::new)).update();
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
