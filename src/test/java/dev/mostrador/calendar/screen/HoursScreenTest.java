package dev.mostrador.calendar.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class HoursScreenTest {
    private static final String SHOP = "/settings/hours/shop";

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Calendars calendars;

    private static String[] fields(String... more) {
        var fields = new ArrayList<>(List.of("sheet", "typed", "zone", "Europe/Madrid", "country", "ES", "days", "1"));
        for (var day : DayOfWeek.values()) fields.addAll(List.of(SheetForm.name(day), "9-14, 16-20"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void aSplitShiftAHolidayAndABridgeDayAreSaved() {
        var shop = telepuppy.open();
        var marta = shop.as(shop.marta);
        assertThat(marta.get("/settings/hours").text()).contains("Toda la tienda");
        assertThat(marta.get(SHOP).html().getElementById("monday").val()).isEqualTo("09:00–18:00");

        marta.put(SHOP, fields("region", "an", "worked", "2028-12-25", "d0-date", "2026-12-07", "d0-hours", "10-12"))
                .leadsTo(SHOP);

        var hours = shop.get(calendars::shop).hours();
        assertThat(hours.on(LocalDate.of(2026, 12, 9))).containsExactly(Interval.hours(9, 14), Interval.hours(16, 20));
        assertThat(hours.on(LocalDate.of(2026, 12, 7))).containsExactly(Interval.hours(10, 12));
        assertThat(hours.on(LocalDate.of(2028, 2, 28))).isEmpty();
        assertThat(hours.on(LocalDate.of(2028, 12, 25))).isNotEmpty();
        assertThat(marta.get(SHOP).text())
                .contains("Inmaculada Concepción", "Fiesta de la comunidad")
                .doesNotContain("Regional");
        assertThat(marta.in("en").get(SHOP).text()).contains("Opening hours", "Regional holiday");
    }

    @Test
    void nonsenseIsShownWhereItStandsAndNothingIsSaved() {
        var shop = telepuppy.open();
        var fields = fields();
        fields[List.of(fields).indexOf("monday") + 1] = "por la mañana";
        var answer = shop.as(shop.marta).put(SHOP, fields).is(422);
        assertThat(answer.html().getElementById("monday-error").text()).contains("No se entiende");
        assertThat(answer.html().getElementById("monday").val()).isEqualTo("por la mañana");
        assertThat(shop.get(calendars::shop).version()).isZero();
    }

    @Test
    void aChannelGetsHoursOfItsOwnAndLosesThem() {
        var shop = telepuppy.open();
        var marta = shop.as(shop.marta);
        marta.post("/settings/hours", "scope", "channel:chat").is(303);
        var own = shop.get(() -> calendars.own(Scope.channel("chat"))).orElseThrow();
        assertThat(marta.get("/settings/hours/" + own.id()).text()).contains("Volver al horario de la tienda");
        marta.delete("/settings/hours/" + own.id()).leadsTo("/settings/hours");
        assertThat(shop.get(() -> calendars.own(Scope.channel("chat")))).isEmpty();
        shop.as(shop.nuria).get("/settings/hours").is(403);
    }
}
