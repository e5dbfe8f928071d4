package dev.mostrador.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Slows down who tries too often: after a few attempts for an e-mail, or from an address of the network, the next one
/// has to wait, each time longer. In the database, so that many at once or on many nodes gain nothing.
@Component
class Throttle {
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int FREE_PER_EMAIL = 5;
    // Many people may share one address.
    private static final int FREE_PER_ADDRESS = 30;

    private final SignInTable table;
    private final Clock clock;

    Throttle(SignInTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @param free attempts within an hour
    private record Subject(String name, int free) {}

    /// @param opens when the next one counts; in the past when this one does
    record Attempt(Instant opens, boolean mustWait, List<Long> rows, String email) {}

    /// Noted before anything is looked at, so that a hundred at once do not all count as the first. Who must wait is
    /// not counted: else nobody would ever get in beside somebody who keeps trying.
    ///
    /// @param what is tried; each has its own count
    Attempt attempt(String what, String email, String address) {
        var now = clock.instant();
        var who = new Subject(what + "email:" + hash(email), FREE_PER_EMAIL);
        var where = new Subject(what + "address:" + address, FREE_PER_ADDRESS);
        var rows = new ArrayList<Long>();
        var opens = Instant.MIN;
        for (var subject : List.of(who, where)) {
            var row = table.insert(subject.name, now);
            rows.add(row);
            var its = opens(table.before(row, subject.name, now.minus(MEMORY)), subject.free);
            opens = its.isAfter(opens) ? its : opens;
        }
        var mustWait = now.isBefore(opens);
        if (mustWait) {
            rows.forEach(table::delete);
        }
        return new Attempt(opens, mustWait, rows, who.name);
    }

    /// It was the right person: nothing is held against them, and this attempt not against the address.
    void forget(Attempt attempt) {
        table.deleteAll(attempt.email);
        attempt.rows.forEach(table::delete);
    }

    /// What is too old to count goes.
    void sweep() {
        table.deleteBefore(clock.instant().minus(MEMORY));
    }

    private static String hash(String email) {
        return HexFormat.of().formatHex(Secrets.hash(email.toLowerCase(Locale.ROOT)));
    }

    /// When the next attempt may be made: 2, 4, 8 … seconds after the last one.
    static Instant opens(SignInTable.Past past, int free) {
        if (past.last() == null || past.failures() < free) {
            return Instant.MIN;
        }
        var doublings = Math.min(past.failures() - free + 1, 16);
        var wait = Duration.ofSeconds(1L << doublings);
        return past.last().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
