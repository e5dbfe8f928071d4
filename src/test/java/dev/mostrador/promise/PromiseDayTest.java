package dev.mostrador.promise;

import static dev.mostrador.promise.Day.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Spam;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.platform.Moment;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A Friday before a long weekend: Monday is the Day of Andalucía.
@ModuleTest
class PromiseDayTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Day day;

    @Autowired
    private ClockTable clocks;

    @Autowired
    private Closing closing;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Spam spam;

    @Autowired
    private Merging merging;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Recounting recounting;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(day::open);
    }

    private PromiseClock clock(UUID conversation, PromiseKind kind) {
        return clocks.of(conversation).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void ends(UUID conversation, PromiseKind kind, String deadline, Keeping outcome) {
        var clock = clock(conversation, kind);
        assertThat(clock.deadline()).as(kind + " due").isEqualTo(at(deadline));
        assertThat(clock.state()).as(kind + " ends").isEqualTo(outcome);
    }

    @Test
    void eachPromiseEndsAsTheTableSays() {
        shop.run(() -> {
            var nuria = shop.nuria.id();
            var beforeLunch = day.begins("2028-02-25T13:30", "email");
            var chat = day.begins("2028-02-25T13:55", "chat");
            var afternoon = day.begins("2028-02-25T17:00", "email");
            var nobody = day.begins("2028-02-25T19:50", "email");
            day.answers("2028-02-25T16:04", chat, nuria);
            day.answers("2028-02-25T19:20", beforeLunch, nuria);
            day.answers("2028-02-25T19:51", nobody, null);
            day.answers("2028-02-29T10:01", afternoon, nuria);
            day.answers("2028-02-29T12:50", nobody, nuria);

            ends(beforeLunch, PromiseKind.FIRST, "2028-02-25T19:30", Keeping.KEPT);
            ends(chat, PromiseKind.FIRST, "2028-02-25T16:05", Keeping.KEPT);
            ends(afternoon, PromiseKind.FIRST, "2028-02-29T10:00", Keeping.BROKEN);
            ends(nobody, PromiseKind.FIRST, "2028-02-29T12:50", Keeping.KEPT);
        });
    }

    @Test
    void theClockStandsOnlyWhileWeWaitForTheCustomer() {
        shop.run(() -> {
            var it = day.begins("2028-02-25T10:00", "email"); // ten hours to resolve it
            day.answers("2028-02-25T11:00", it, shop.nuria.id());
            assertThat(clock(it, PromiseKind.RESOLUTION).state()).isEqualTo(Keeping.PAUSED);
            assertThat(clock(it, PromiseKind.RESOLUTION).deadline()).isNull();

            day.writes("2028-02-25T17:00", it);
            var next = clock(it, PromiseKind.NEXT);
            assertThat(next.deadline()).isEqualTo(at("2028-02-25T19:00"));
            day.writes("2028-02-25T18:00", it); // impatient: the promise of the first question stands
            assertThat(clock(it, PromiseKind.NEXT).deadline()).isEqualTo(at("2028-02-25T19:00"));
            // nine of ten hours are left: three on Friday, five on Tuesday morning, one on Tuesday afternoon
            assertThat(clock(it, PromiseKind.RESOLUTION).deadline()).isEqualTo(at("2028-02-29T17:00"));

            Moment.at(at("2028-02-25T18:30"), () -> closing.resolve(it, shop.nuria.id()));
            assertThat(clock(it, PromiseKind.RESOLUTION).state()).isEqualTo(Keeping.KEPT);
            assertThat(clock(it, PromiseKind.NEXT).state()).isEqualTo(Keeping.VOID);
        });
    }

    @Test
    void anAnswerThatComesBackHasKeptNothing() {
        shop.run(() -> {
            var it = day.begins("2028-02-25T09:00", "email");
            var answer = day.answers("2028-02-25T10:00", it, shop.nuria.id());
            assertThat(clock(it, PromiseKind.FIRST).state()).isEqualTo(Keeping.KEPT);

            day.bounces("2028-02-25T10:02", answer, "LUCIA@example.com");
            ends(it, PromiseKind.FIRST, "2028-02-25T13:00", Keeping.RUNNING);
            assertThat(clock(it, PromiseKind.RESOLUTION).state()).isEqualTo(Keeping.RUNNING);
            assertThat(conversations.find(it).orElseThrow().awaitingUs()).isTrue();

            day.answers("2028-02-25T13:01", it, shop.nuria.id());
            ends(it, PromiseKind.FIRST, "2028-02-25T13:00", Keeping.BROKEN);
        });
    }

    @Test
    void aCopyThatComesBackAndAnAnswerThatWasFollowedByAnotherChangeNothing() {
        shop.run(() -> {
            var copied = day.begins("2028-02-25T09:00", "email");
            var reached = day.answers("2028-02-25T10:00", copied, shop.nuria.id());
            day.bounces("2028-02-25T10:02", reached, "almacen@example.com");
            assertThat(clock(copied, PromiseKind.FIRST).state()).isEqualTo(Keeping.KEPT);

            var again = day.begins("2028-02-25T09:00", "email");
            var lost = day.answers("2028-02-25T10:00", again, shop.nuria.id());
            day.answers("2028-02-25T10:30", again, shop.nuria.id());
            day.bounces("2028-02-25T11:00", lost, "lucia@example.com");
            assertThat(clock(again, PromiseKind.FIRST).state()).isEqualTo(Keeping.KEPT);
        });
    }

    @Test
    void whatWasPromisedGoesAlongWithAMergeAndNothingRingsForWhatIsHidden() {
        shop.run(() -> {
            var first = day.begins("2028-02-25T09:00", "email"); // due at 13:00
            var second = day.begins("2028-02-25T10:00", "email"); // due at 16:00
            Moment.at(at("2028-02-25T10:30"), () -> merging.merge(first, second, true, shop.nuria.id()));

            assertThat(clocks.of(first)).noneMatch(PromiseClock::isOpen);
            assertThat(clocks.of(second).stream().filter(PromiseClock::isOpen).map(PromiseClock::kind))
                    .containsExactlyInAnyOrder(PromiseKind.FIRST, PromiseKind.RESOLUTION);
            assertThat(clocks.of(second).stream()
                            .filter(clock -> clock.isOpen() && clock.kind() == PromiseKind.FIRST)
                            .map(PromiseClock::deadline))
                    .containsExactly(at("2028-02-25T13:00"));

            day.answers("2028-02-25T11:00", second, shop.nuria.id());
            assertThat(clocks.of(second))
                    .filteredOn(clock -> clock.kind() == PromiseKind.FIRST)
                    .extracting(PromiseClock::state)
                    .containsExactlyInAnyOrder(Keeping.KEPT, Keeping.VOID);

            day.writes("2028-02-25T12:00", second);
            assertThat(clocks.of(second).stream().filter(PromiseClock::isOpen).map(PromiseClock::kind))
                    .containsExactlyInAnyOrder(PromiseKind.NEXT, PromiseKind.RESOLUTION);
        });
    }

    @Test
    void nothingIsPromisedToSpam() {
        shop.run(() -> {
            var it = day.begins("2028-02-25T10:00", "email");
            Moment.at(at("2028-02-25T10:05"), () -> spam.mark(it, shop.nuria.id()));
            assertThat(clock(it, PromiseKind.FIRST).state()).isEqualTo(Keeping.VOID);
            Moment.at(at("2028-02-25T12:00"), () -> spam.unmark(it, shop.nuria.id()));
            assertThat(clocks.of(it)).anyMatch(clock -> clock.state() == Keeping.RUNNING);
        });
    }

    @Test
    void otherHoursMoveWhatRunsAndNotWhatIsOver() {
        shop.run(() -> {
            var over = day.begins("2028-02-25T09:00", "email");
            day.answers("2028-02-25T10:00", over, shop.nuria.id());
            var runs = day.begins("2028-02-25T17:00", "email");
            var version = clock(runs, PromiseKind.FIRST).version();

            calendars.save(Scope.SHOP, Sheet.usual(Day.MADRID, "")); // nine to six, no holidays
            while (recounting.step()) {}

            assertThat(clock(runs, PromiseKind.FIRST).deadline()).isEqualTo(at("2028-02-28T12:00"));
            assertThat(clock(runs, PromiseKind.FIRST).version()).isEqualTo(version + 1);
            assertThat(clock(over, PromiseKind.FIRST).deadline()).isEqualTo(at("2028-02-25T13:00"));
            assertThat(recounting.progress().orElseThrow().percent()).isEqualTo(100);
            assertThat(recounting.progress().orElseThrow().ended()).isNotNull();
        });
    }
}
