package dev.mostrador.notice;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How each agent wants to hear of things; remembered, as every message asks.
@Component
public class NoticeWishes {
    private static final String SIGNAL = "notice-wish";

    private final JdbcClient db;
    private final Signals signals;
    private final Remembered<Map<UUID, NoticeWish>> all;

    NoticeWishes(JdbcClient db, Signals signals) {
        this.db = db;
        this.signals = signals;
        this.all = new Remembered<>(signals, Set.of(SIGNAL), this::readAll);
    }

    public NoticeWish of(UUID agent) {
        return all.get().getOrDefault(agent, NoticeWish.USUAL);
    }

    @Transactional
    public void keep(UUID agent, NoticeWish wish) {
        db.sql("""
                insert into notice_wish (account_id, agent_id, ways, quiet_from, quiet_to, repeat_minutes)
                values (:account, :agent, cast(:ways as jsonb), cast(:from as time), cast(:to as time), :repeat)
                on conflict (account_id, agent_id) do update set ways = excluded.ways,
                  quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                  repeat_minutes = excluded.repeat_minutes
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("ways", ways(wish))
                .param(
                        "from",
                        wish.quietFrom() == null ? null : wish.quietFrom().toString())
                .param("to", wish.quietTo() == null ? null : wish.quietTo().toString())
                .param("repeat", wish.repeatMinutes())
                .update();
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private Map<UUID, NoticeWish> readAll() {
        var wishes = new HashMap<UUID, NoticeWish>();
        db.sql("""
                select agent_id, ways, quiet_from, quiet_to, repeat_minutes from notice_wish
                where account_id = :account limit 10000
                """).param("account", AccountScope.require()).query(row -> {
            wishes.put(Db.uuid(row, "agent_id"), wish(row));
        });
        return wishes;
    }

    private static String ways(NoticeWish wish) {
        var words = new TreeMap<String, String>();
        for (var kind : NoticeKind.values()) {
            words.put(
                    kind.word(), wish.of(kind).stream().map(Way::word).sorted().collect(Collectors.joining(" ")));
        }
        return Json.write(words);
    }

    private static NoticeWish wish(ResultSet row) throws SQLException {
        var words = Json.readStrings(row.getString("ways"));
        var ways = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            if (words.containsKey(kind.word())) {
                var chosen = Set.of(words.get(kind.word()).split(" "));
                ways.put(
                        kind,
                        Arrays.stream(Way.values())
                                .filter(way -> chosen.contains(way.word()))
                                .collect(Collectors.toUnmodifiableSet()));
            }
        }
        return new NoticeWish(
                ways,
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                row.getInt("repeat_minutes"));
    }
}
