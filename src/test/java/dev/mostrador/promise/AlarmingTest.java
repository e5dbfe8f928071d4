package dev.mostrador.promise;

import static dev.mostrador.promise.Day.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AlarmingTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Day day;

    @Autowired
    private Alarming alarming;

    @Autowired
    private ClockTable clocks;

    @Autowired
    private Notices notices;

    @Autowired
    private Assigning assigning;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(day::open);
    }

    private int ring(String local) {
        return Moment.at(at(local), alarming::ring);
    }

    private List<NoticeKind> told(UUID agent) {
        return notices.unseen(agent, 10).stream()
                .map(Notice::kind)
                .filter(kind -> kind.name().startsWith("PROMISE"))
                .toList();
    }

    @Test
    void theOneWhoHasItHearsFirstThenTheOwnerThenTheSupervisor() {
        shop.run(() -> {
            var it = day.begins("2028-02-25T09:00", "email"); // due at 13:00
            assigning.assign(it, shop.nuria.id(), shop.nuria.id());
            assigning.changeOwner(it, shop.andres.id(), "De tarde", shop.andres.id());

            assertThat(ring("2028-02-25T10:59")).isZero();
            assertThat(ring("2028-02-25T11:00")).isEqualTo(1);
            assertThat(ring("2028-02-25T11:00")).as("once").isZero();
            assertThat(told(shop.nuria.id())).containsExactly(NoticeKind.PROMISE_SOON);
            assertThat(told(shop.andres.id())).isEmpty();

            ring("2028-02-25T12:12");
            assertThat(told(shop.andres.id())).containsExactly(NoticeKind.PROMISE_SOON);
            assertThat(told(shop.marta.id())).isEmpty();

            ring("2028-02-25T13:00");
            assertThat(told(shop.marta.id())).containsExactly(NoticeKind.PROMISE_BROKEN);
            assertThat(ring("2028-02-25T13:30")).isZero();
        });
    }

    @Test
    void whatWasAnsweredRaisesNoAlarm() {
        shop.run(() -> {
            var it = day.begins("2028-02-25T09:00", "email");
            day.answers("2028-02-25T10:00", it, shop.nuria.id());
            assertThat(ring("2028-02-25T13:00")).isZero();
            assertThat(told(shop.marta.id())).isEmpty();
        });
    }

    /// Many alarms at one moment and four that look for them, as two nodes with two threads each would.
    @Test
    void eachGoesOffOnceHoweverManyLook() throws Exception {
        var count = 300;
        shop.run(() -> {
            for (var i = 0; i < count; i++) day.begins("2028-02-25T09:00", "email");
        });
        var together = new CyclicBarrier(4);
        var rung = 0;
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 4; i++)
                looks.add(() -> {
                    together.await();
                    return AccountScope.get(shop.account.id(), () -> all("2028-02-25T11:00"));
                });
            for (var look : nodes.invokeAll(looks)) rung += look.get();
        }
        assertThat(rung).isEqualTo(count);
        assertThat(shop.get(() -> ring("2028-02-25T11:01"))).isZero();
    }

    private int all(String local) {
        var sum = 0;
        for (var some = ring(local); some > 0; some = ring(local)) sum += some;
        return sum;
    }
}
