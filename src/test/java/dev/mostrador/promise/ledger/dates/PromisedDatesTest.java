package dev.mostrador.promise.ledger.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PromisedDatesTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZonedDateTime TUESDAY = ZonedDateTime.of(2026, 11, 24, 11, 0, 0, 0, MADRID);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    @TestFactory
    Stream<DynamicTest> everySentenceIsReadAsThePersonMeantIt() throws IOException {
        return corpus().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line[0],
                        () -> assertThat(said(read(line[0].replace("\\n", "\n"))))
                                .isEqualTo(line[1])));
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        assertThat(corpus()).hasSizeGreaterThan(150);
    }

    @Test
    void theWordsAreThoseOfTheDraft() {
        var found = read("Buenos días, Lucía:\n\nSe lo mando ANTES DEL VIERNES 27, sin falta.");

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.words()).isEqualTo("ANTES DEL VIERNES 27");
            assertThat("Buenos días, Lucía:\n\nSe lo mando ANTES DEL VIERNES 27, sin falta."
                            .substring(it.from(), it.to()))
                    .isEqualTo(it.words());
        });
    }

    @Test
    void aMorningEndsEarlierInAmerica() {
        assertThat(said(PromisedDates.in("Mañana por la mañana te aviso", TUESDAY, LocalTime.NOON, new WeekDays())))
                .isEqualTo("11-25 12:00");
    }

    @Test
    void aLongNonsenseIsReadInNoTime() {
        var begun = System.nanoTime();
        read("a las de el para antes ".repeat(20_000));
        read("1 2 3 ".repeat(20_000));
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    private static List<PromisedDate> read(String draft) {
        return PromisedDates.in(draft, TUESDAY, LocalTime.of(14, 0), new WeekDays());
    }

    private static String said(List<PromisedDate> found) {
        return found.isEmpty()
                ? "-"
                : found.stream()
                        .map(it -> SHORT.format(it.due().atZone(MADRID))
                                + (it.business() ? " b" : "")
                                + (it.odd() ? " !" : ""))
                        .collect(Collectors.joining("; "));
    }

    private static List<String[]> corpus() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/promise/dates.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
    }

    /// Monday to Friday, 10:00 to 19:00.
    private static final class WeekDays implements WorkingTime {
        @Override
        public LocalDateTime endOf(LocalDate day) {
            return day.atTime(works(day) ? LocalTime.of(19, 0) : LocalTime.of(23, 59));
        }

        @Override
        public LocalDateTime afterDays(LocalDate day, int days) {
            var at = day;
            for (int left = days; left > 0; ) {
                at = at.plusDays(1);
                if (works(at)) left--;
            }
            return endOf(at);
        }

        @Override
        public LocalDateTime afterHours(LocalDateTime from, int hours) {
            return from.plusHours(hours);
        }

        private static boolean works(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        }
    }
}
