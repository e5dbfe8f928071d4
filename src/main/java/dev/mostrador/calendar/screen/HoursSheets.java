package dev.mostrador.calendar.screen;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Holiday;
import dev.mostrador.calendar.Holidays;
import dev.mostrador.calendar.OpenNow;
import dev.mostrador.calendar.OpeningCalendar;
import dev.mostrador.calendar.Parts;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the settings show of opening hours.
@Component
public class HoursSheets {
    private final Calendars calendars;
    private final Holidays holidays;
    private final List<Parts> parts;
    private final Teams teams;
    private final Pages pages;
    private final WordBook book;
    private final Clock clock;

    HoursSheets(
            Calendars calendars,
            Holidays holidays,
            List<Parts> parts,
            Teams teams,
            Pages pages,
            WordBook book,
            Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.parts = parts;
        this.teams = teams;
        this.pages = pages;
        this.book = book;
        this.clock = clock;
    }

    /// @param key in the address
    /// @param name what it is called; empty: the whole shop
    public record Line(String key, Scope scope, String name, OpenNow now) {}

    /// @param free parts without hours of their own, by their key
    public record All(List<Line> lines, Map<String, String> free) {}

    /// @param date as the form sends it
    /// @param shown as people read it
    public record Feast(String date, String shown, String name, boolean worked) {}

    public record One(
            Line line,
            Form form,
            int rows,
            Map<String, String> zones,
            Map<String, String> countries,
            Map<String, String> regions,
            List<Feast> feasts) {}

    All all(HttpServletRequest request) {
        var words = pages.words(request);
        var names = new LinkedHashMap<String, String>();
        free().forEach(scope ->
                names.put(scope.key(), words.say("calendar.scope." + scope.kind()) + ": " + name(scope, words)));
        return new All(calendars.all().stream().map(it -> line(it, words)).toList(), names);
    }

    List<Scope> free() {
        var all = new TreeSet<Scope>(java.util.Comparator.comparing(Scope::key));
        parts.forEach(part -> all.addAll(part.all()));
        teams.all().forEach(team -> all.add(Scope.team(team.id())));
        calendars.all().forEach(calendar -> all.remove(calendar.scope()));
        return List.copyOf(all);
    }

    One of(OpeningCalendar calendar, Form form, HttpServletRequest request) {
        var words = pages.words(request);
        var shown = new Sheet(
                calendar.sheet().zone(),
                calendar.sheet().week(),
                form.value("country"),
                form.value("region"),
                calendar.sheet().worked(),
                List.of());
        return new One(
                line(calendar, words),
                form,
                SheetForm.rows(form),
                zones(),
                countries(words),
                regions(form.value("country"), words),
                feasts(shown, form, words));
    }

    private Line line(OpeningCalendar calendar, Words words) {
        var scope = calendar.scope();
        var key = scope.isShop() ? "shop" : calendar.id().toString();
        return new Line(key, scope, name(scope, words), calendars.now(scope));
    }

    private String name(Scope scope, Words words) {
        return switch (scope.kind()) {
            case "" -> "";
            case "team" ->
                teams.find(UUID.fromString(scope.target())).map(Team::name).orElse("");
            case "channel" -> say(words, "desk.channel." + scope.target(), scope.target());
            default -> scope.target();
        };
    }

    /// Those of the next twelve months.
    private List<Feast> feasts(Sheet sheet, Form form, Words words) {
        var today = LocalDate.ofInstant(clock.instant(), sheet.zone());
        var worked = form.values("worked");
        var asked = !form.values("monday").isEmpty() && form.has("sheet", "typed");
        return calendars.holidays(sheet).stream()
                .filter(day -> !day.date().isBefore(today) && day.date().isBefore(today.plusYears(1)))
                .map(day -> new Feast(
                        day.date().toString(),
                        words.day(day.date().atTime(12, 0).atZone(words.zone()).toInstant()),
                        name(day, words),
                        asked
                                ? worked.contains(day.date().toString())
                                : sheet.worked().contains(day.date())))
                .toList();
    }

    private String name(Holiday day, Words words) {
        return say(words, "calendar.holiday." + day.key(), day.name());
    }

    private Map<String, String> regions(String country, Words words) {
        var regions = new LinkedHashMap<String, String>();
        regions.put("", words.say("calendar.region-whole"));
        var named = new TreeMap<String, String>();
        holidays.regions(country)
                .forEach((code, name) ->
                        named.put(country.equals("ES") ? say(words, "calendar.region." + code, name) : name, code));
        named.forEach((name, code) -> regions.put(code, name));
        return regions;
    }

    private Map<String, String> countries(Words words) {
        var locale = Locale.of(words.language());
        var named = new TreeMap<String, String>(java.text.Collator.getInstance(locale));
        for (var code : Locale.getISOCountries())
            if (holidays.isKnown(code)) named.put(Locale.of("", code).getDisplayCountry(locale), code);
        var countries = new LinkedHashMap<String, String>();
        countries.put("", words.say("calendar.country-none"));
        named.forEach((name, code) -> countries.put(code, name));
        return countries;
    }

    private static Map<String, String> zones() {
        var zones = new LinkedHashMap<String, String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Europe|America|Atlantic|Africa|Asia|Australia|Indian|Pacific)/.*"))
                .sorted()
                .forEach(zone -> zones.put(zone, zone.replace('_', ' ')));
        return zones;
    }

    private String say(Words words, String key, @Nullable String otherwise) {
        return book.knows(key) || otherwise == null ? words.say(key) : otherwise;
    }
}
