package dev.mostrador.ui;

import java.util.ArrayList;
import java.util.List;

/// Reads tables as spreadsheets write them (RFC 4180): with commas, semicolons or tabs, and line breaks within quotes.
/// The guard of [Csv#text] is taken off again.
public final class CsvReading {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvReading(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text);
    }

    /// @param line on which it begins, from 1
    /// @param isWhole false: a quotation mark is never closed
    public record Row(int line, List<String> cells, boolean isWhole) {
        /// Beyond its last one every cell is empty.
        public String cell(int place) {
            return place >= 0 && place < cells.size() ? cells.get(place) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// Blank lines are no rows.
    public static List<Row> rows(String text) {
        var reading = new CsvReading(text.replace("\r\n", "\n").replace('\r', '\n'));
        var rows = new ArrayList<Row>();
        while (reading.at < reading.text.length()) {
            var row = reading.row();
            if (!row.isBlank()) rows.add(row);
        }
        return rows;
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        for (char each : new char[] {';', '\t', ','}) if (head.indexOf(each) >= 0) return each;
        return ',';
    }

    private Row row() {
        var begins = line;
        var cells = new ArrayList<String>();
        var isWhole = true;
        while (true) {
            isWhole &= cell(cells);
            if (at >= text.length() || text.charAt(at++) == '\n') break;
        }
        line++;
        return new Row(begins, cells, isWhole);
    }

    // Up to the separator or the end of the line, which it leaves where it is.
    private boolean cell(List<String> cells) {
        var cell = new StringBuilder();
        var isWhole = true;
        if (at < text.length() && text.charAt(at) == '"') isWhole = quoted(cell);
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n')
            cell.append(text.charAt(at++));
        cells.add(Csv.plain(cell.toString()));
        return isWhole;
    }

    private boolean quoted(StringBuilder cell) {
        for (at++; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\n') line++;
            if (letter != '"') {
                cell.append(letter);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return true;
            }
        }
        return false;
    }
}
