package dev.mostrador.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the application really said to its database, read from PostgreSQL's own log: the raw limit is the same
/// statements with the same values, so it can never drift from the code.
final class Recording {
    static final String PREFIX = "\u0001%a\u0002";
    static final String MARKER = "bench-marker";
    private static final Pattern STATEMENT = Pattern.compile("(?s)LOG:  (?:execute [^:]*|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private Recording() {}

    /// `sql` with question marks; a null value is SQL's null.
    record Statement(String sql, List<@Nullable String> values) {
        boolean is(String word) {
            return sql.strip().equalsIgnoreCase(word);
        }
    }

    /// The statements of each piece of work: from one marker to the next.
    static List<List<Statement>> read(Path log, long from) throws IOException {
        var works = new ArrayList<List<Statement>>();
        try (var reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            reader.skip(0);
            skip(reader, from);
            var entry = new StringBuilder();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("\u0001")) {
                    file(entry.toString(), works);
                    entry.setLength(0);
                    entry.append(line);
                } else {
                    // PostgreSQL indents the further lines of a statement by a tab.
                    entry.append('\n').append(line.startsWith("\t") ? line.substring(1) : line);
                }
            }
            file(entry.toString(), works);
        }
        return works;
    }

    private static void skip(BufferedReader reader, long lines) throws IOException {
        for (var i = 0L; i < lines && reader.readLine() != null; i++) {}
    }

    private static void file(String entry, List<List<Statement>> works) {
        var cut = entry.indexOf('\u0002');
        if (cut < 0) {
            return;
        }
        var application = entry.substring(1, cut);
        var text = entry.substring(cut + 1);
        if (application.equals(MARKER)) {
            if (text.startsWith("LOG:  ")) {
                works.add(new ArrayList<>());
            }
        } else if (!works.isEmpty()) {
            add(text, works.getLast());
        }
    }

    private static void add(String text, List<Statement> work) {
        var statement = STATEMENT.matcher(text);
        if (statement.matches()) {
            var sql = PLACE.matcher(statement.group(1)).replaceAll("?");
            work.add(new Statement(sql, new ArrayList<>()));
        } else if (text.startsWith("DETAIL:  Parameters: ") && !work.isEmpty()) {
            values(text).forEach(work.getLast().values()::add);
        }
    }

    private static List<@Nullable String> values(String detail) {
        var values = new ArrayList<@Nullable String>();
        for (Matcher value = VALUE.matcher(detail); value.find(); ) {
            values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        return values;
    }
}
