package dev.mostrador.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CalendarsTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Map<DayOfWeek, List<Interval>> MONDAYS =
            Map.of(DayOfWeek.MONDAY, List.of(Interval.hours(9, 14)));

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Holidays holidays;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    private static Sheet sheet(String region, Set<LocalDate> worked, List<Day> days) {
        return new Sheet(MADRID, MONDAYS, "ES", region, worked, days);
    }

    @Test
    void aNewShopHasUsualHoursAndItsCountrysHolidays() {
        var usual = shop.get(calendars::shop);
        assertThat(usual.hours().week().get(DayOfWeek.FRIDAY)).containsExactly(Interval.hours(9, 18));
        assertThat(usual.hours().week().get(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(usual.holidays()).extracting(Holiday::key).contains("christmas", "constitution-day");
    }

    @Test
    void aRegionHasHolidaysThatTheCountryHasNot() {
        assertThat(dates("an")).contains(LocalDate.of(2028, 2, 28));
        assertThat(dates("")).doesNotContain(LocalDate.of(2028, 2, 28)).contains(LocalDate.of(2028, 12, 25));
        assertThat(holidays.of("MX", "", 2027, 2027)).hasSizeGreaterThan(5);
        assertThat(holidays.of("XX", "", 2027, 2027)).isEmpty();
    }

    private List<LocalDate> dates(String region) {
        return holidays.of("ES", region, 2028, 2028).stream().map(Holiday::date).toList();
    }

    @Test
    void aHolidayThatIsWorkedAndADayOfItsOwnWin() {
        var christmas = LocalDate.of(2028, 12, 25); // a Monday
        var eve = LocalDate.of(2028, 12, 24);
        var closed = sheet("an", Set.of(), List.of()).hours(holidays.of("ES", "an", 2028, 2028));
        assertThat(closed.on(christmas)).isEmpty();
        var open = sheet("an", Set.of(christmas), List.of(new Day(eve, List.of(Interval.hours(10, 12)), "Nochebuena")))
                .hours(holidays.of("ES", "an", 2028, 2028));
        assertThat(open.on(christmas)).containsExactly(Interval.hours(9, 14));
        assertThat(open.on(eve)).containsExactly(Interval.hours(10, 12));
    }

    @Test
    void theInboxWinsOverTheTeamTheTeamOverTheChannelAndAllOverTheShop() {
        shop.run(() -> {
            var team = shop.nuria.id(); // any id will do
            calendars.save(Scope.channel("email"), sheet("", Set.of(), List.of()));
            assertThat(calendars.of("email", "a@telepuppy.example", null).scope())
                    .isEqualTo(Scope.channel("email"));
            calendars.save(Scope.team(team), sheet("", Set.of(), List.of()));
            assertThat(calendars.of("email", "a@telepuppy.example", team).scope())
                    .isEqualTo(Scope.team(team));
            calendars.save(Scope.inbox("a@telepuppy.example"), sheet("", Set.of(), List.of()));
            assertThat(calendars
                            .of("email", "a@telepuppy.example", team)
                            .scope()
                            .kind())
                    .isEqualTo("inbox");
            assertThat(calendars.of("chat", "", null).scope()).isEqualTo(Scope.SHOP);
            calendars.drop(Scope.team(team));
            assertThat(calendars.of("email", "b@telepuppy.example", team).scope())
                    .isEqualTo(Scope.channel("email"));
        });
    }

    @Test
    void whatWasInForceCanBeAskedForLater() {
        shop.run(() -> {
            calendars.save(Scope.SHOP, sheet("", Set.of(), List.of()));
            var before = calendars.shop();
            calendars.save(Scope.SHOP, Sheet.usual(MADRID, ""));
            var after = calendars.shop();
            var tuesday = LocalDateTime.parse("2026-11-24T10:00").atZone(MADRID).toInstant();
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(calendars.version(before.id(), before.version()).isOpen(tuesday))
                    .isFalse();
            assertThat(calendars.version(after.id(), after.version()).isOpen(tuesday))
                    .isTrue();
        });
    }

    @Test
    void hoursAreReadAsPeopleWriteThem() {
        var split = List.of(Interval.hours(9, 14), new Interval(16 * 60 + 30, 20 * 60));
        assertThat(HoursText.read("9-14, 16:30–20:00")).contains(split);
        assertThat(HoursText.read("9 a 14 y 16.30 a 20h")).contains(split);
        assertThat(HoursText.read(HoursText.write(split))).contains(split);
        assertThat(HoursText.read("")).contains(List.of());
        assertThat(HoursText.read("mañanas")).isEmpty();
        assertThat(HoursText.read("14-9")).isEmpty();
        assertThat(HoursText.read("9-25")).isEmpty();
    }
}
