package dev.mostrador.answer;

import dev.mostrador.answer.AnswerSheet.Column;
import dev.mostrador.answer.Wish.Fault;
import dev.mostrador.style.Register;
import dev.mostrador.ui.CsvReading;
import dev.mostrador.ui.CsvReading.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads prepared answers from a table as [AnswerSheet] writes it, or as other systems export theirs: of those, a text
/// and a title or a word to type after the slash are enough.
final class SheetReading {
    private static final List<String> CHANNELS = List.of("", "email", "chat", "form");
    private static final List<String> YES = List.of("yes", "sí", "si", "true", "1");

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, UUID> teams;
    private final UUID owner;
    private final List<Line> lines = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();

    private SheetReading(Map<String, UUID> teams, UUID owner) {
        this.teams = teams;
        this.owner = owner;
    }

    /// @param number of the line in the file
    record Line(int number, Wish wish) {}

    /// @param field as the column is called; empty: the whole line
    record Wrong(int line, String field, Fault fault) {}

    record Sheet(List<Line> lines, List<Wrong> wrong) {}

    /// @param teams by name
    /// @param owner looks after them
    static Sheet read(String text, Map<String, UUID> teams, UUID owner) {
        var reading = new SheetReading(teams, owner);
        reading.all(CsvReading.rows(text));
        return new Sheet(reading.lines, reading.wrong);
    }

    private void all(List<Row> rows) {
        if (rows.isEmpty() || !heads(rows.getFirst())) {
            wrong.add(new Wrong(1, "", Fault.of("", "answer.import.no-heads")));
            return;
        }
        for (var row : rows.subList(1, rows.size())) {
            if (!row.isWhole()) refuse(row, Column.TEXT, Fault.of("", "answer.import.open-quote"));
            else if (!title(row).isEmpty()) first(row);
            else if (lines.isEmpty()) refuse(row, Column.TITLE, Fault.of("", "ui.form.required"));
            else other(row);
        }
        for (var line : lines) {
            for (var fault : line.wish().faults()) wrong.add(new Wrong(line.number(), column(fault), fault));
        }
    }

    private static String column(Fault fault) {
        return switch (fault.field()) {
            case "steps", "do-commit" -> Column.DOES.word();
            default -> fault.field().replaceFirst("-\\d+$", "");
        };
    }

    private boolean heads(Row row) {
        for (var column : Column.values()) {
            for (var i = 0; i < row.cells().size(); i++) {
                if (column.isCalled(row.cell(i))) places.putIfAbsent(column, i);
            }
        }
        return places.containsKey(Column.TEXT)
                && (places.containsKey(Column.TITLE) || places.containsKey(Column.SHORTCUT));
    }

    private String cell(Row row, Column column) {
        return row.cell(places.getOrDefault(column, -1)).strip();
    }

    private String title(Row row) {
        return places.containsKey(Column.TITLE) ? cell(row, Column.TITLE) : cell(row, Column.SHORTCUT);
    }

    private void first(Row row) {
        var said = cell(row, Column.SHELF);
        var shelf = shelf(said);
        if (shelf.isEmpty()) refuse(row, Column.SHELF, Fault.of("", "answer.import.shelf", said));
        var team = shelf.filter(Shelf.TEAM::equals).isPresent() ? teams.get(teamName(said)) : null;
        lines.add(new Line(
                row.line(),
                new Wish(
                        shelf.orElse(Shelf.ACCOUNT),
                        team,
                        owner,
                        cell(row, Column.FOLDER),
                        title(row),
                        cell(row, Column.SHORTCUT).replaceFirst("^/", ""),
                        List.of(wording(row)),
                        Arrays.stream(cell(row, Column.DOES).split("\\s+"))
                                .filter(step -> !step.isEmpty())
                                .toList(),
                        YES.contains(cell(row, Column.SENDS).toLowerCase(java.util.Locale.ROOT)),
                        day(row, Column.REVIEW),
                        day(row, Column.EXPIRES))));
    }

    private void other(Row row) {
        var before = lines.removeLast();
        var all = new ArrayList<>(before.wish().wordings());
        all.add(wording(row));
        lines.add(new Line(before.number(), before.wish().saying(all)));
    }

    private Wording wording(Row row) {
        var channel = cell(row, Column.CHANNEL);
        var register = cell(row, Column.REGISTER);
        if (!CHANNELS.contains(channel)) {
            refuse(row, Column.CHANNEL, Fault.of("", "answer.import.channel", channel));
        }
        if (!register.isEmpty()
                && Arrays.stream(Register.values()).noneMatch(it -> it.word().equals(register))) {
            refuse(row, Column.REGISTER, Fault.of("", "answer.import.register", register));
        }
        return new Wording(channel, register, cell(row, Column.TEXT));
    }

    // Nothing said: for everybody. A team is named.
    private Optional<Shelf> shelf(String said) {
        if (said.isEmpty()) return Optional.of(Shelf.ACCOUNT);
        if (said.startsWith("team:")) return Optional.of(Shelf.TEAM).filter(_ -> teams.containsKey(teamName(said)));
        return Shelf.find(said).filter(shelf -> shelf != Shelf.TEAM);
    }

    private static String teamName(String said) {
        return said.substring("team:".length()).strip();
    }

    private @Nullable LocalDate day(Row row, Column column) {
        var said = cell(row, column);
        try {
            return said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeException nonsense) {
            refuse(row, column, Fault.of("", "answer.fault.day"));
            return null;
        }
    }

    private void refuse(Row row, Column column, Fault fault) {
        wrong.add(new Wrong(row.line(), column.word(), fault));
    }
}
