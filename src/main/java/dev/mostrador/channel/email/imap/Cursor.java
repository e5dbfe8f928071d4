package dev.mostrador.channel.email.imap;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a mailbox has been read.
///
/// @param uidValidity the server's name for its numbering; 0 before the first visit
/// @param lastUid the last number that was kept
/// @param lastMailAt when the server got the last mail
/// @param mailsSeen ever
/// @param usualGap the longest silence lately
/// @param lastLoginAt the last time that the server let us in
/// @param failingSince null: it works
record Cursor(
        long uidValidity,
        long lastUid,
        @Nullable Instant lastMailAt,
        long mailsSeen,
        Duration usualGap,
        @Nullable Instant lastLoginAt,
        @Nullable Instant failingSince) {
    static final Cursor START = new Cursor(0, 0, null, 0, Duration.ZERO, null, null);

    private static final Duration HALF_LIFE = Duration.ofDays(21); // weekends are remembered, holidays forgotten
    private static final int RHYTHM = 20; // mails that make a rhythm

    boolean isFirstVisit() {
        return uidValidity == 0;
    }

    /// The same cursor after a mail that the server got at `at`.
    Cursor past(long validity, long uid, Instant at) {
        var newest = lastMailAt == null || at.isAfter(lastMailAt) ? at : lastMailAt;
        var gap = lastMailAt == null ? Duration.ZERO : Duration.between(lastMailAt, newest);
        var fading = Math.pow(0.5, (double) gap.toSeconds() / HALF_LIFE.toSeconds());
        var faded = Duration.ofSeconds((long) (usualGap.toSeconds() * fading));
        var usual = gap.compareTo(faded) > 0 ? gap : faded;
        return new Cursor(
                validity,
                Math.max(uid, validity == uidValidity ? lastUid : 0),
                newest,
                mailsSeen + 1,
                usual,
                lastLoginAt,
                failingSince);
    }

    Cursor at(long validity, long uid) {
        return new Cursor(validity, uid, lastMailAt, mailsSeen, usualGap, lastLoginAt, failingSince);
    }

    /// Nothing has come for longer than the shop allows and half as long again as usual.
    boolean isSilent(Instant now, Duration allowed) {
        if (lastMailAt == null || mailsSeen < RHYTHM) {
            return false;
        }
        var silence = Duration.between(lastMailAt, now);
        return silence.compareTo(allowed) > 0
                && silence.compareTo(usualGap.multipliedBy(3).dividedBy(2)) > 0;
    }
}
