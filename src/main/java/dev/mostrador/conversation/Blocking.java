package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Senders whose new conversations go to the spam without a word. Nothing of theirs is dropped. Whoever is blocked
/// while a conversation is still going on is heard in it: an agent who does not want that marks it as spam.
@Component
public class Blocking {
    private static final String SIGNAL = "blocked-sender";

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final Signals signals;
    private final Remembered<Set<String>> values;

    Blocking(JdbcClient db, Ids ids, Clock clock, Signals signals) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.signals = signals;
        this.values = new Remembered<>(signals, Set.of(SIGNAL), this::readValues);
    }

    public enum Kind {
        ADDRESS,
        DOMAIN;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /// @param value an address, or a domain without the @
    public record Blocked(
            UUID id, Kind kind, String value, @Nullable UUID by, Instant at) {}

    /// False when it is blocked already. A whole domain includes the domains below it.
    @Transactional
    public boolean block(Kind kind, String value, UUID by) {
        var added = sql("""
                insert into blocked_sender (account_id, id, kind, value, blocked_by, blocked_at)
                values (:account, :id, :kind, :value, :by, :now) on conflict (account_id, kind, value) do nothing
                """)
                .param("id", ids.next())
                .param("kind", kind.column())
                .param("value", value.strip().toLowerCase(Locale.ROOT))
                .param("by", by)
                .param("now", Db.at(clock.instant()))
                .update();
        changed();
        return added == 1;
    }

    /// What has gone to the spam meanwhile stays there. Empty when it was not blocked (any more).
    @Transactional
    public Optional<Blocked> unblock(UUID id) {
        var blocked = find(id);
        sql("delete from blocked_sender where account_id = :account and id = :id")
                .param("id", id)
                .update();
        changed();
        return blocked;
    }

    public Optional<Blocked> find(UUID id) {
        return blocked(" and id = :id", id, 1).stream().findFirst();
    }

    /// Newest first.
    public List<Blocked> all(@Nullable UUID before, int limit) {
        return before == null ? blocked("", new UUID(0, 0), limit) : blocked(" and id < :id", before, limit);
    }

    /// What keeps this address out: its own entry, or that of its domain.
    public List<Blocked> of(String address) {
        return isBlocked(address) ? blocked(" and value = any(:names)", new UUID(0, 0), 20, names(address)) : List.of();
    }

    public boolean isBlocked(String address) {
        var known = values.get();
        return !known.isEmpty() && names(address).stream().anyMatch(known::contains);
    }

    // `x@shop.example.com` is of shop.example.com, of example.com and of com.
    private static List<String> names(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        var names = new java.util.ArrayList<>(List.of(lower));
        for (var cut = lower.lastIndexOf('@'); cut >= 0; cut = lower.indexOf('.', cut + 1)) {
            names.add(lower.substring(cut + 1));
        }
        return names;
    }

    private Set<String> readValues() {
        return sql("select value from blocked_sender where account_id = :account limit 100000")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Blocked> blocked(String condition, UUID id, int limit) {
        return blocked(condition, id, limit, List.of());
    }

    private List<Blocked> blocked(String condition, UUID id, int limit, List<String> names) {
        return sql("select id, kind, value, blocked_by, blocked_at from blocked_sender where account_id = :account"
                        + condition + " order by id desc limit :limit")
                .param("id", id)
                .param("names", names.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Blocked(
                        Db.uuid(row, "id"),
                        Kind.of(row.getString("kind")),
                        row.getString("value"),
                        Db.uuidOrNull(row, "blocked_by"),
                        Db.instant(row, "blocked_at")))
                .list();
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
