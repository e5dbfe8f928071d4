package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who can be spoken to now. The day begins at nine.
@ModuleTest
class AttendanceTest {
    private static final Instant NINE = Instant.parse("2026-11-20T08:00:00Z");

    @Autowired
    private Counter counter;

    @Autowired
    private Attendance attendance;

    private Counter.Shop shop;

    @BeforeEach
    void nuriaOpensHerDesk() {
        shop = counter.openShop();
        at(0, () -> attendance.present(Set.of(shop.nuria())));
    }

    @Test
    void sheIsThereAsLongAsADeskSaysSo() {
        at(0, () -> assertThat(attendance.available()).containsExactly(shop.nuria()));
        at(2, () -> assertThat(attendance.available()).isEmpty());
        at(2, () -> assertThat(now().absentSince()).isEqualTo(NINE));
    }

    @Test
    void whoeverIsBusyAwayOrGoneIsNotAvailable() {
        for (var status : Set.of(Status.BUSY, Status.AWAY, Status.GONE)) {
            at(0, () -> attendance.choose(shop.nuria(), status));
            at(0, () -> assertThat(attendance.available()).isEmpty());
        }
    }

    @Test
    void nothingTouchedForAWhileIsAwayAndTheNextKeyIsBack() {
        for (var beat = 0; beat <= 50; beat++) {
            var moment = NINE.plusSeconds(30L * beat);
            shop.run(() -> Moment.at(moment, () -> attendance.present(Set.of(shop.nuria()))));
        }
        at(25, () -> {
            assertThat(now().status()).isEqualTo(Status.AWAY);
            assertThat(now().automatic()).isTrue();
            attendance.active(shop.nuria());
            assertThat(attendance.available()).containsExactly(shop.nuria());
            attendance.awayAfter(0);
        });
        at(300, () -> {
            attendance.present(Set.of(shop.nuria()));
            assertThat(now().automatic()).isFalse();
        });
    }

    @Test
    void aShiftThatIsOverBeginsAnewAfterSomeRestOnly() {
        at(0, () -> attendance.choose(shop.nuria(), Status.GONE));
        at(30, () -> {
            attendance.present(Set.of(shop.nuria()));
            assertThat(now().status()).isEqualTo(Status.GONE);
        });
        at(90, () -> {
            attendance.present(Set.of(shop.nuria()));
            assertThat(now().status()).isEqualTo(Status.ONLINE);
        });
    }

    @Test
    void whoSaidThatTheyAreAwayIsAwayUntilTheySayOtherwise() {
        at(0, () -> attendance.choose(shop.nuria(), Status.AWAY));
        at(600, () -> {
            attendance.present(Set.of(shop.nuria()));
            attendance.active(shop.nuria());
            assertThat(now().status()).isEqualTo(Status.AWAY);
        });
    }

    private Attending now() {
        return attendance.of(shop.nuria());
    }

    private void at(int minute, Runnable work) {
        shop.run(() -> Moment.at(NINE.plus(Duration.ofMinutes(minute)), work));
    }
}
