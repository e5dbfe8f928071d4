package dev.mostrador.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/// Tables for spreadsheets (RFC 4180), and what must not happen in one.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r"; // a spreadsheet would run what begins with one of these

    private Csv() {}

    /// What people wrote: a text, whatever it begins with. Figures of our own need it not: one below zero stays one.
    public static String text(String written) {
        return !written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0 ? "'" + written : written;
    }

    /// What [#text] was made of.
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    public static void line(Writer out, char separator, List<String> cells) throws IOException {
        out.write(cells.stream().map(it -> quoted(it, separator)).collect(Collectors.joining("" + separator)));
        out.write("\r\n");
    }

    private static String quoted(String cell, char separator) {
        var isPlain = cell.indexOf(separator) < 0 && !cell.matches("(?s).*[\"\r\n].*");
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
