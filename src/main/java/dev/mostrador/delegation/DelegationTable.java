package dev.mostrador.delegation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Whoever changes a row holds its conversation first.
@Component
class DelegationTable {
    static final String PENDING = "select from delegation where account_id = :account and next_at <= :now";

    private static final String OPEN = "state in ('proposed', 'waiting', 'accepted')";
    private static final String SELECT = """
            select id, conversation_id, origin_id, state, causes, began_at, from_id, to_id, before_id, reason, asks,
              pack, delegated_at, accepted_at, ended_at, said, asked_at, due_at, next_at, met_at, missed_at,
              commitment_id
            from delegation where account_id = :account and\s""";

    private final JdbcClient db;

    DelegationTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Delegation> find(UUID id) {
        return sql(SELECT + "id = :id")
                .param("id", id)
                .query((row, _) -> delegation(row))
                .optional();
    }

    /// The open one, else the last.
    Optional<Delegation> current(UUID conversation) {
        return sql(SELECT + "conversation_id = :conversation order by (" + OPEN + ") desc, id desc limit 1")
                .param("conversation", conversation)
                .query((row, _) -> delegation(row))
                .optional();
    }

    /// Those that are open or whose customer still waits for somebody in charge.
    List<Delegation> alive(UUID conversation) {
        return sql(SELECT + "conversation_id = :conversation and (" + OPEN
                        + " or met_at is null and (missed_at is not null or next_at is not null)) order by id limit 50")
                .param("conversation", conversation)
                .query((row, _) -> delegation(row))
                .list();
    }

    /// The last one of each.
    List<Delegation> newest(Collection<UUID> conversations) {
        var distinct = SELECT.replaceFirst("select", "select distinct on (conversation_id)");
        return sql(distinct + "conversation_id = any(:conversations) order by conversation_id, id desc limit 500")
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> delegation(row))
                .list();
    }

    List<Delegation> of(UUID conversation, int limit) {
        return sql(SELECT + "conversation_id = :conversation order by id desc limit :limit")
                .param("conversation", conversation)
                .param("limit", limit)
                .query((row, _) -> delegation(row))
                .list();
    }

    /// What those people have, the oldest first.
    List<Delegation> waiting(@Nullable UUID to, @Nullable UUID after, int limit) {
        return sql(SELECT + """
                state in ('waiting', 'accepted') and (cast(:to as uuid) is null or to_id = :to)
                  and (cast(:after as uuid) is null or id > :after) order by id limit :limit""")
                .param("to", to, Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> delegation(row))
                .list();
    }

    Map<UUID, Integer> countByPerson() {
        return sql("""
                select to_id, count(*) as many from delegation
                where account_id = :account and state in ('waiting', 'accepted') group by to_id limit 1000
                """).query((row, _) -> Map.entry(Db.uuid(row, "to_id"), row.getInt("many"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What began there and is open elsewhere, since the two were merged.
    List<Delegation> broughtFrom(UUID origin) {
        return sql(SELECT + "origin_id = :origin and conversation_id <> :origin and " + OPEN + " limit 50")
                .param("origin", origin)
                .query((row, _) -> delegation(row))
                .list();
    }

    /// Not held: whoever takes one up holds its conversation first, and looks again.
    List<UUID> due(Instant now, int limit) {
        return sql("""
                select id from delegation where account_id = :account and next_at <= :now
                order by next_at limit :limit
                """)
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> Db.uuid(row, "id"))
                .list();
    }

    void save(Delegation it) {
        db.sql("""
                insert into delegation (account_id, id, conversation_id, origin_id, state, causes, triggers, began_at,
                  from_id, to_id, before_id, reason, asks, pack, delegated_at, accepted_at, ended_at, said, asked_at,
                  due_at, next_at, met_at, missed_at, commitment_id)
                values (:account, :id, :conversation, :origin, :state, cast(:causes as jsonb), :triggers, :began,
                  :from, :to, :before, :reason, :asks, cast(:pack as jsonb), :delegated, :accepted, :ended, :said,
                  :asked, :due, :next, :met, :missed, :commitment)
                on conflict (account_id, id) do update set conversation_id = excluded.conversation_id,
                  state = excluded.state, causes = excluded.causes, triggers = excluded.triggers,
                  from_id = excluded.from_id, to_id = excluded.to_id, before_id = excluded.before_id,
                  reason = excluded.reason, asks = excluded.asks, pack = excluded.pack,
                  delegated_at = excluded.delegated_at, accepted_at = excluded.accepted_at,
                  ended_at = excluded.ended_at, said = excluded.said, asked_at = excluded.asked_at,
                  due_at = excluded.due_at, next_at = excluded.next_at, met_at = excluded.met_at,
                  missed_at = excluded.missed_at, commitment_id = excluded.commitment_id
                """).paramSource(Written.of(it, AccountScope.require())).update();
    }

    void move(UUID id, UUID conversation) {
        sql("update delegation set conversation_id = :conversation where account_id = :account and id = :id")
                .param("id", id)
                .param("conversation", conversation)
                .update();
    }

    /// One more angry message; how many there are now.
    int angrier(UUID conversation) {
        return sql("""
                insert into delegation_anger (account_id, conversation_id, messages)
                values (:account, :conversation, 1)
                on conflict (account_id, conversation_id) do update set messages = delegation_anger.messages + 1
                returning messages
                """).param("conversation", conversation).query(Integer.class).single();
    }

    void deleteOf(Collection<UUID> conversations) {
        for (var table : List.of("delegation", "delegation_anger")) {
            sql("delete from " + table + " where account_id = :account and conversation_id = any(:conversations)")
                    .param("conversations", conversations.toArray(UUID[]::new))
                    .update();
        }
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        var pack = row.getString("pack");
        return new Delegation(
                Db.uuid(row, "id"),
                Db.uuid(row, "conversation_id"),
                Db.uuid(row, "origin_id"),
                DelegationState.of(row.getString("state")),
                List.of(Json.read(row.getString("causes"), Cause[].class)),
                Db.instant(row, "began_at"),
                Db.uuidOrNull(row, "from_id"),
                Db.uuidOrNull(row, "to_id"),
                Db.uuidOrNull(row, "before_id"),
                row.getString("reason"),
                row.getString("asks"),
                pack == null ? null : Json.read(pack, Pack.class),
                Db.instantOrNull(row, "delegated_at"),
                Db.instantOrNull(row, "accepted_at"),
                Db.instantOrNull(row, "ended_at"),
                row.getString("said"),
                clock(row));
    }

    private static @Nullable AskedClock clock(ResultSet row) throws SQLException {
        var asked = Db.instantOrNull(row, "asked_at");
        return asked == null
                ? null
                : new AskedClock(
                        asked,
                        Db.instant(row, "due_at"),
                        Db.instantOrNull(row, "next_at"),
                        Db.instantOrNull(row, "met_at"),
                        Db.instantOrNull(row, "missed_at"),
                        Db.uuidOrNull(row, "commitment_id"));
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
