package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.text.Binding;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of the document as a form shows it. What the document says decides; no form is written by hand.
public sealed interface Field {
    /// The name of the control, as `limits.matrix.0.role`.
    String path();

    /// The component's name in words: `per-case`.
    String label();

    record Line(String path, String label, String value, boolean isLong) implements Field {
        /// Whose entries may be chosen from while typing; null: nobody's.
        public @Nullable String list() {
            return switch (label) {
                case "responsible", "first", "backup", "decides", "delegate" -> "first-list";
                case "team", "channel", "reason" -> label + "-list";
                default -> null;
            };
        }
    }

    /// @param value as typed: it may be none
    record Number(String path, String label, String value) implements Field {
        public boolean isOne() {
            return value.matches("\\d{1,7}");
        }
    }

    record Truth(String path, String label, boolean value) implements Field {}

    /// @param family whose words the choices are
    record Choice(String path, String label, String family, List<String> words, String value) implements Field {}

    /// A text a line.
    record Lines(String path, String label, String value) implements Field {}

    record Needs(String path, String label, List<String> words, List<String> chosen) implements Field {}

    /// @param isGone somebody ticked that it be removed
    record Group(String path, String label, List<Field> fields, boolean isGone) implements Field {}

    /// The last one is blank, for one more.
    record Rows(String path, String label, List<Group> rows) implements Field {}

    Set<String> LONG =
            Set.of("about", "skeleton", "personality", "question", "reminder", "statement", "text", "trigger");

    static Field of(RecordComponent component, Object value, String path) {
        var label = kebab(component.getName());
        return switch (value) {
            case String text -> new Line(path, label, text, LONG.contains(component.getName()));
            case Integer number -> new Number(path, label, number.toString());
            case Boolean truth -> new Truth(path, label, truth);
            case Enum<?> word -> new Choice(path, label, family(word), words(word), Binding.word(word));
            case Record it -> new Group(path, label, fields(it, path), false);
            case List<?> list -> list(component, list, path, label);
            default -> throw new IllegalStateException("No field for " + component);
        };
    }

    private static Field list(RecordComponent component, List<?> list, String path, String label) {
        var element = Binding.element(component);
        if (element == String.class) {
            return new Lines(
                    path,
                    label,
                    String.join("\n", list.stream().map(String::valueOf).toList()));
        }
        if (element == Requirement.class) {
            var all = Requirement.all().stream().map(Requirement::word).toList();
            return new Needs(
                    path,
                    label,
                    all,
                    list.stream().map(it -> ((Requirement) it).word()).toList());
        }
        var rows = new ArrayList<Group>();
        for (var row : list) rows.add(row(path, rows.size(), row));
        rows.add(row(path, rows.size(), Binding.blank(element)));
        return new Rows(path, label, rows);
    }

    static Group row(String path, int place, Object row) {
        var at = path + "." + place;
        return new Group(at, "", fields((Record) row, at), false);
    }

    private static List<Field> fields(Record it, String path) {
        return Arrays.stream(it.getClass().getRecordComponents())
                .map(each -> of(each, Binding.get(each, it), path + "." + each.getName()))
                .toList();
    }

    static List<String> words(Enum<?> of) {
        return Arrays.stream(of.getDeclaringClass().getEnumConstants())
                .map(Binding::word)
                .toList();
    }

    static String family(Enum<?> word) {
        return kebab(word.getDeclaringClass().getSimpleName());
    }

    static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
