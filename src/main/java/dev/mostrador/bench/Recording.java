package dev.mostrador.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the application really said to its database, read from PostgreSQL's own log: the raw limit is the same
/// statements with the same values, so it can never drift from the code.
final class Recording {
    static final String PREFIX = "\u0001%a %p\u0002";
    static final String MARKER = "bench-marker";
    private static final Pattern ENTRY =
            Pattern.compile("(?s)\u0001(?<application>.*?) (?<process>[0-9]+)\u0002(?<text>.*)");
    private static final Pattern STATEMENT = Pattern.compile("(?s)LOG:  (?:execute [^:]*|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private final List<List<Statement>> works = new ArrayList<>();
    private final Map<String, List<Statement>> open = new HashMap<>(); // transactions, by server process
    private final Map<String, Statement> latest = new HashMap<>(); // by server process

    private Recording() {}

    /// `sql` with question marks; a null value is SQL's null.
    record Statement(String sql, List<@Nullable String> values) {
        boolean is(String word) {
            return sql.strip().equalsIgnoreCase(word);
        }

        boolean ends() {
            return is("commit") || is("rollback");
        }
    }

    /// The statements of each piece of work: from one marker to the next. What several server processes did at once
    /// stands one after the other, and a transaction where it ended.
    static List<List<Statement>> read(Path log, long from) throws IOException {
        var recording = new Recording();
        try (var reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            skip(reader, from);
            var entry = new StringBuilder();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("\t")) { // the further lines of an entry
                    entry.append('\n').append(line, 1, line.length());
                } else { // without the mark it is one of a server process that has not read the settings yet
                    recording.file(entry.toString());
                    entry.setLength(0);
                    entry.append(line);
                }
            }
            recording.file(entry.toString());
        }
        return recording.works;
    }

    private static void skip(BufferedReader reader, long lines) throws IOException {
        for (var i = 0L; i < lines && reader.readLine() != null; i++) {}
    }

    private void file(String entry) {
        var mark = ENTRY.matcher(entry);
        if (!mark.matches()) {
            return;
        }
        var text = mark.group("text");
        if (mark.group("application").equals(MARKER)) {
            if (text.startsWith("LOG:  ")) {
                works.add(new ArrayList<>());
            }
        } else if (!works.isEmpty()) {
            add(mark.group("process"), text);
        }
    }

    private void add(String process, String text) {
        var sql = STATEMENT.matcher(text);
        if (sql.matches()) {
            add(process, new Statement(PLACE.matcher(sql.group(1)).replaceAll("?"), new ArrayList<>()));
        } else if (text.startsWith("DETAIL:  Parameters: ") && latest.containsKey(process)) {
            values(text).forEach(latest.get(process).values()::add);
        }
    }

    private void add(String process, Statement statement) {
        latest.put(process, statement);
        if (statement.sql().contains("set_config('app.account'")) {
            return; // a raw client stays in its account
        }
        var transaction = open.get(process);
        if (statement.is("begin")) {
            open.put(process, new ArrayList<>(List.of(statement)));
        } else if (transaction != null) {
            transaction.add(statement);
        } else if (!statement.ends()) { // of what began before the recording
            works.getLast().add(statement);
        }
        if (transaction != null && statement.ends()) {
            works.getLast().addAll(transaction);
            open.remove(process);
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
