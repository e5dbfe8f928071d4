package dev.mostrador.channel.email.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aMailboxThatIsQuietEveryWeekendIsNotSilentOnSunday() {
        var cursor = weeks(4);
        var friday = cursor.lastMailAt();
        assertThat(cursor.isSilent(friday.plus(Duration.ofDays(2)), DAY)).isFalse();
        assertThat(cursor.isSilent(friday.plus(Duration.ofDays(5)), DAY)).isTrue();
    }

    @Test
    void aBusyMailboxIsSilentWhenTheAllowedTimeIsOver() {
        var cursor = Cursor.START;
        for (var hour = 0; hour < 100; hour++) {
            cursor = cursor.past(1, hour, MONDAY.plus(Duration.ofHours(hour)));
        }
        var last = cursor.lastMailAt();
        assertThat(cursor.isSilent(last.plus(Duration.ofHours(23)), DAY)).isFalse();
        assertThat(cursor.isSilent(last.plus(Duration.ofHours(25)), DAY)).isTrue();
    }

    @Test
    void withoutARhythmThereIsNoSilence() {
        var cursor = Cursor.START.past(1, 1, MONDAY);
        assertThat(cursor.isSilent(MONDAY.plus(Duration.ofDays(90)), DAY)).isFalse();
    }

    @Test
    void pausesGrowToFiveMinutes() {
        assertThat(MailboxPoller.backOff(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(MailboxPoller.backOff(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(MailboxPoller.backOff(50)).isEqualTo(Duration.ofMinutes(5));
    }

    // Ten mails on each of five days, none at the weekend.
    private static Cursor weeks(int count) {
        var cursor = Cursor.START;
        for (var day = 0; day < count * 7 - 2; day++) {
            for (var mail = 0; mail < 10 && day % 7 < 5; mail++) {
                cursor = cursor.past(
                        1, day * 10L + mail, MONDAY.plus(Duration.ofDays(day)).plusSeconds(mail * 60L));
            }
        }
        return cursor;
    }
}
