package dev.mostrador.promise;

import static dev.mostrador.promise.Day.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens to one conversation at the same moment is done one after the other, and nothing fails for it.
@ModuleTest
class PromisesAtOnceTest {
    private static final int TIMES = 20;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Day day;

    @Autowired
    private ClockTable clocks;

    @Autowired
    private Recounting recounting;

    @Autowired
    private Calendars calendars;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(day::open);
    }

    @Test
    void aReplyLeavesWhileTheCustomerWritesAgain() throws Exception {
        for (var i = 0; i < TIMES; i++) {
            var it = shop.get(() -> day.begins("2028-02-25T09:00", "email"));
            together(
                    () -> day.answers("2028-02-25T10:00", it, shop.nuria.id()),
                    () -> day.writes("2028-02-25T10:00", it),
                    () -> day.writes("2028-02-25T10:00", it));
            assertThat(clock(it, PromiseKind.FIRST).state()).isEqualTo(Keeping.KEPT);
        }
    }

    @Test
    void otherHoursAreWorkedOutWhileCustomersWriteAndAreAnswered() throws Exception {
        var theirs = new ArrayList<UUID>();
        shop.run(() -> {
            for (var i = 0; i < TIMES; i++) theirs.add(day.begins("2028-02-25T17:00", "email"));
            calendars.save(Scope.SHOP, Sheet.usual(Day.MADRID, "")); // nine to six, no holidays
        });
        var work = new ArrayList<Runnable>();
        work.add(() -> {
            while (recounting.step()) {}
        });
        for (var it : theirs.reversed()) {
            work.add(() -> day.writes("2028-02-25T17:30", it));
            work.add(() -> day.answers("2028-02-25T17:30", it, shop.nuria.id()));
        }
        together(work.toArray(Runnable[]::new));
        shop.run(() -> {
            while (recounting.step()) {}
            assertThat(theirs).allSatisfy(it -> {
                var first = clock(it, PromiseKind.FIRST);
                assertThat(first.state()).isEqualTo(Keeping.KEPT);
                assertThat(first.ended()).isEqualTo(at("2028-02-25T17:30"));
            });
        });
    }

    private void together(Runnable... work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Object>>();
            for (var it : List.of(work)) calls.add(Executors.callable(() -> shop.run(it)));
            for (var done : threads.invokeAll(calls)) done.get();
        }
    }

    private PromiseClock clock(UUID conversation, PromiseKind kind) {
        return shop.get(() -> clocks.of(conversation)).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
