package dev.mostrador.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The public holidays of a country and its regions, as the library jollyday keeps them.
@Component
public class Holidays {
    private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

    public boolean isKnown(String country) {
        return country.matches("[A-Za-z]{2}")
                && HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /// Code → English name, of one level: what a town keeps for itself is an exceptional day.
    public Map<String, String> regions(String country) {
        if (!isKnown(country)) return Map.of();
        var regions = new TreeMap<String, String>();
        children(country).forEach((code, region) -> regions.put(code, region.getDescription(Locale.ENGLISH)));
        return regions;
    }

    /// In order; a date appears once.
    public List<Holiday> of(String country, String region, int fromYear, int toYear) {
        if (!isKnown(country)) return List.of();
        var within = region.isEmpty() || !children(country).containsKey(region) ? new String[0] : new String[] {region};
        var dates = new TreeMap<java.time.LocalDate, Holiday>();
        IntStream.rangeClosed(fromYear, toYear)
                .boxed()
                .flatMap(year -> year(country, year, within))
                .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::key))
                .forEach(holiday -> dates.putIfAbsent(holiday.date(), holiday));
        return List.copyOf(dates.values());
    }

    private Stream<Holiday> year(String country, int year, String[] region) {
        return manager(country).getHolidays(Year.of(year), region).stream()
                .filter(day -> day.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(day -> new Holiday(
                        day.getActualDate(),
                        day.getPropertiesKey()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .replace('.', '-'),
                        day.getDescription(Locale.ENGLISH)));
    }

    private Map<String, CalendarHierarchy> children(String country) {
        return manager(country).getCalendarHierarchy().getChildren();
    }

    private HolidayManager manager(String country) {
        return managers.computeIfAbsent(
                country.toLowerCase(Locale.ROOT), code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }
}
