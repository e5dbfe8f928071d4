package dev.mostrador.channel.email.reader.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `DTSTART;TZID=Europe/Madrid:20261103T090000`.
record CalendarLine(String name, String parameters, String value) {
    private static final int MOST = 5_000;

    static List<CalendarLine> all(String text) {
        var lines = new ArrayList<CalendarLine>();
        for (var line : text.replace("\r\n", "\n").replaceAll("\n[ \t]", "").split("\n", MOST)) {
            int colon = colon(line);
            if (colon > 0 && line.length() < 20_000) {
                var left = line.substring(0, colon);
                int semicolon = left.indexOf(';');
                var name = semicolon < 0 ? left : left.substring(0, semicolon);
                var parameters = semicolon < 0 ? "" : left.substring(semicolon);
                lines.add(new CalendarLine(
                        name.strip().toUpperCase(Locale.ROOT),
                        parameters,
                        line.substring(colon + 1).strip()));
            }
        }
        return lines;
    }

    /// The first one outside quotes.
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    String parameter(String wanted) {
        int at = parameters.toUpperCase(Locale.ROOT).indexOf(";" + wanted + "=");
        if (at < 0) {
            return "";
        }
        var rest = parameters.substring(at + wanted.length() + 2);
        boolean quoted = rest.startsWith("\"");
        int end = rest.indexOf(quoted ? '"' : ';', quoted ? 1 : 0);
        return rest.substring(quoted ? 1 : 0, end < 0 ? rest.length() : end);
    }

    /// The value without its escapes.
    String text() {
        return value.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }

    boolean isDate() {
        return value.matches("\\d{8}");
    }
}
