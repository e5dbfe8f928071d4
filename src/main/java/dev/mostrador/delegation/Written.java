package dev.mostrador.delegation;

import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.sql.Types;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// A delegation as the parameters of the statement that writes it.
final class Written {
    private Written() {}

    static SqlParameterSource of(Delegation it, int account) {
        return new MapSqlParameterSource("account", account)
                .addValue("id", it.id())
                .addValue("conversation", it.conversation())
                .addValue("origin", it.origin())
                .addValue("state", it.state().column())
                .addValue("causes", Json.write(it.causes()))
                .addValue("triggers", it.causes().stream().map(Cause::word).toArray(String[]::new))
                .addValue("began", Db.at(it.beganAt()))
                .addValue("from", it.from(), Types.OTHER)
                .addValue("to", it.to(), Types.OTHER)
                .addValue("before", it.before(), Types.OTHER)
                .addValue("reason", it.reason())
                .addValue("asks", it.asks())
                .addValue("pack", it.pack() == null ? null : Json.write(it.pack()), Types.VARCHAR)
                .addValue("delegated", Db.atOrNull(it.delegatedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("accepted", Db.atOrNull(it.acceptedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("ended", Db.atOrNull(it.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("said", it.said())
                .addValue("asked", moment(it, AskedClock::asked), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("due", moment(it, AskedClock::due), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("next", moment(it, AskedClock::next), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("met", moment(it, AskedClock::met), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("missed", moment(it, AskedClock::missed), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("commitment", it.clock() == null ? null : it.clock().commitment(), Types.OTHER);
    }

    private static @Nullable Object moment(Delegation it, Function<AskedClock, @Nullable Instant> which) {
        return it.clock() == null ? null : Db.atOrNull(which.apply(it.clock()));
    }
}
