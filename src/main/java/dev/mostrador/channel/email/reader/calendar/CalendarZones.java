package dev.mostrador.channel.email.reader.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Local times of a calendar to instants. Outlook names zones its own way; what is unknown stays unknown.
final class CalendarZones {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("Romance Standard Time", "Europe/Madrid"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("UTC", "UTC"),
            Map.entry("Argentina Standard Time", "America/Argentina/Buenos_Aires"),
            Map.entry("Montevideo Standard Time", "America/Montevideo"),
            Map.entry("Paraguay Standard Time", "America/Asuncion"),
            Map.entry("Pacific SA Standard Time", "America/Santiago"),
            Map.entry("SA Pacific Standard Time", "America/Bogota"),
            Map.entry("SA Western Standard Time", "America/La_Paz"),
            Map.entry("Venezuela Standard Time", "America/Caracas"),
            Map.entry("Central America Standard Time", "America/Guatemala"),
            Map.entry("Central Standard Time (Mexico)", "America/Mexico_City"),
            Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"));

    private final List<CalendarLine> lines;

    CalendarZones(List<CalendarLine> lines) {
        this.lines = lines;
    }

    Optional<Instant> instant(CalendarLine line) {
        try {
            if (line.isDate()) {
                return Optional.of(LocalDate.parse(line.value(), DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC));
            }
            boolean utc = line.value().endsWith("Z");
            var local = LocalDateTime.parse(
                    utc ? line.value().substring(0, line.value().length() - 1) : line.value(), LOCAL);
            return utc
                    ? Optional.of(local.toInstant(ZoneOffset.UTC))
                    : zone(line.parameter("TZID")).map(it -> local.atZone(it).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(WINDOWS.getOrDefault(name, name)));
        } catch (DateTimeException e) {
            return onlyOffset();
        }
    }

    /// A zone of its own whose clock never changes.
    private Optional<ZoneId> onlyOffset() {
        var offsets = lines.stream()
                .filter(it -> it.name().equals("TZOFFSETTO"))
                .map(CalendarLine::value)
                .distinct()
                .toList();
        return offsets.size() == 1 && offsets.getFirst().matches("[-+]\\d{4}")
                ? Optional.of(ZoneOffset.of(offsets.getFirst()))
                : Optional.empty();
    }
}
