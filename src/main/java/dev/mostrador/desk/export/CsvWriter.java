package dev.mostrador.desk.export;

import dev.mostrador.ui.Csv;
import dev.mostrador.ui.Words;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// For spreadsheets: headings in the reader's language, times in the shop's zone.
final class CsvWriter implements RowWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Writer out;
    private final Words words;
    private final Look look;

    /// @param separator Spanish spreadsheets expect a semicolon, as their comma is in the numbers
    /// @param mark a byte order mark, without which some of them misread accents
    record Look(char separator, boolean mark) {}

    CsvWriter(Writer out, Words words, Look look) {
        this.out = out;
        this.words = words;
        this.look = look;
    }

    @Override
    public void begin() throws IOException {
        if (look.mark()) {
            out.write('\uFEFF');
        }
        line(Column.ALL.stream().map(column -> words.say(column.wordKey())).toList());
    }

    @Override
    public void write(Column.Row row) throws IOException {
        line(Column.ALL.stream().map(column -> text(column.value().apply(row))).toList());
    }

    @Override
    public void end() {}

    private void line(List<String> cells) throws IOException {
        Csv.line(out, look.separator(), cells.stream().map(Csv::text).toList());
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> TIME.format(moment.atZone(words.zone()));
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
