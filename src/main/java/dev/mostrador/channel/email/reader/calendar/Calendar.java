package dev.mostrador.channel.email.reader.calendar;

import dev.mostrador.channel.email.reader.Address;
import dev.mostrador.channel.email.reader.Invite;
import dev.mostrador.channel.email.reader.mime.Addresses;
import dev.mostrador.channel.email.reader.mime.Clean;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the first event of an iCalendar text.
public final class Calendar {
    private Calendar() {}

    public static Optional<Invite> read(String text) {
        var lines = CalendarLine.all(text);
        var event = firstEvent(lines);
        if (event.isEmpty()) {
            return Optional.empty();
        }
        var zones = new CalendarZones(lines);
        var method = value(lines, "METHOD");
        return Optional.of(new Invite(
                method.isEmpty() ? "PUBLISH" : method.toUpperCase(Locale.ROOT),
                value(event, "UID"),
                value(event, "SUMMARY"),
                instant(event, "DTSTART", zones),
                instant(event, "DTEND", zones),
                find(event, "DTSTART").filter(CalendarLine::isDate).isPresent(),
                value(event, "LOCATION"),
                organiser(event)));
    }

    private static List<CalendarLine> firstEvent(List<CalendarLine> lines) {
        int from = indexOf(lines, "BEGIN", 0);
        int to = indexOf(lines, "END", from + 1);
        return from < 0 ? List.of() : lines.subList(from + 1, to < 0 ? lines.size() : to);
    }

    private static int indexOf(List<CalendarLine> lines, String name, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).name().equals(name) && lines.get(i).value().equalsIgnoreCase("VEVENT")) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<CalendarLine> find(List<CalendarLine> lines, String name) {
        return lines.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static String value(List<CalendarLine> lines, String name) {
        return find(lines, name).map(CalendarLine::text).map(Clean::oneLine).orElse("");
    }

    private static Optional<Instant> instant(List<CalendarLine> event, String name, CalendarZones zones) {
        return find(event, name).flatMap(zones::instant);
    }

    private static Address organiser(List<CalendarLine> event) {
        return find(event, "ORGANIZER").map(Calendar::address).orElse(Address.NOBODY);
    }

    private static Address address(CalendarLine line) {
        var found = Addresses.parse(List.of("<" + line.value().replaceFirst("(?i)^mailto:", "") + ">"));
        return new Address(
                Clean.oneLine(line.parameter("CN")),
                found.isEmpty() ? "" : found.getFirst().address());
    }
}
