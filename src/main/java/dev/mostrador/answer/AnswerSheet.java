package dev.mostrador.answer;

import dev.mostrador.ui.Csv;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prepared answers as a table: a row for each, and one more without a title for each other wording of it.
public final class AnswerSheet {
    private AnswerSheet() {}

    /// In the order in which they are written; read in any.
    enum Column {
        TITLE("titulo", "título", "name", "nombre"),
        SHORTCUT("atajo", "short_code", "shortcode"),
        FOLDER("carpeta", "category", "categoría", "categoria"),
        SHELF("para", "visibility"),
        CHANNEL("canal"),
        REGISTER("trato"),
        TEXT("texto", "content", "contenido", "body", "message", "mensaje"),
        DOES("hace", "actions"),
        SENDS("envía", "envia"),
        REVIEW("revisar"),
        EXPIRES("caduca");

        private final List<String> others;

        Column(String... others) {
            this.others = List.of(others);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Other systems and people call it otherwise.
        boolean isCalled(String head) {
            var word = head.strip().toLowerCase(Locale.ROOT);
            return word.equals(word()) || others.contains(word);
        }
    }

    public static void write(Writer out, char separator, List<PreparedAnswer> answers, Map<UUID, String> teams)
            throws IOException {
        out.write('\uFEFF'); // without it some spreadsheets misread accents
        var heads = List.of(Column.values()).stream().map(Column::word).toList();
        Csv.line(out, separator, heads);
        for (var it : answers) {
            Csv.line(out, separator, first(it, teams));
            for (var other : it.wordings().subList(1, it.wordings().size())) {
                Csv.line(
                        out,
                        separator,
                        List.of("", "", "", "", other.channel(), other.register(), Csv.text(other.text())));
            }
        }
    }

    private static List<String> first(PreparedAnswer it, Map<UUID, String> teams) {
        var usual = it.wordings().getFirst();
        return List.of(
                Csv.text(it.title()),
                it.shortcut(),
                Csv.text(it.folder()),
                it.shelf() == Shelf.TEAM
                        ? "team:" + teams.getOrDefault(it.team(), "")
                        : it.shelf().word(),
                usual.channel(),
                usual.register(),
                Csv.text(usual.text()),
                String.join(" ", it.steps()),
                it.sends() ? "yes" : "",
                day(it.reviewOn()),
                day(it.expiresOn()));
    }

    private static String day(@Nullable Object day) {
        return Objects.toString(day, "");
    }
}
