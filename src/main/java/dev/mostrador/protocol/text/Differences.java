package dev.mostrador.protocol.text;

import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Section;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one protocol says otherwise than another, chapter by chapter. Rows are matched by what names them, so that one
/// that is put in between changes no other.
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /// @param path what it is about: words for fields, and the names of rows as they are
    /// @param before empty: there was nothing
    /// @param after empty: there is nothing any more
    public record Difference(Section section, List<Place> path, String before, String after) {
        public boolean isNew() {
            return before.isEmpty();
        }

        public boolean isGone() {
            return after.isEmpty();
        }
    }

    /// @param field the name of a component; empty: `name` is that of a row
    public record Place(String field, String name) {}

    public static List<Difference> between(Protocol before, Protocol after) {
        var differences = new Differences();
        for (var component : Protocol.class.getRecordComponents()) {
            differences.compare(
                    Section.of(component.getName()),
                    List.of(new Place(component.getName(), "")),
                    Binding.get(component, before),
                    Binding.get(component, after));
        }
        return List.copyOf(differences.found);
    }

    private void compare(Section section, List<Place> path, Object before, Object after) {
        if (before.equals(after)) return;
        if (before instanceof Record was && after instanceof Record is) {
            for (RecordComponent component : was.getClass().getRecordComponents()) {
                compare(
                        section,
                        and(path, new Place(component.getName(), "")),
                        Binding.get(component, was),
                        Binding.get(component, is));
            }
        } else if (before instanceof List<?> was && after instanceof List<?> is) {
            rows(section, path, was, is);
        } else {
            found.add(new Difference(section, path, text(before), text(after)));
        }
    }

    private void rows(Section section, List<Place> path, List<?> before, List<?> after) {
        var was = named(before);
        var is = named(after);
        was.forEach((name, row) -> {
            var here = and(path, new Place("", name));
            if (is.containsKey(name)) compare(section, here, row, is.get(name));
            else found.add(new Difference(section, path, text(row), ""));
        });
        is.forEach((name, row) -> {
            if (!was.containsKey(name)) found.add(new Difference(section, path, "", text(row)));
        });
    }

    private static Map<String, Object> named(List<?> rows) {
        var named = new java.util.LinkedHashMap<String, Object>();
        var times = new HashMap<String, Integer>();
        for (var row : rows) {
            var name = name(row);
            var time = times.merge(name, 1, Integer::sum);
            named.put(time == 1 ? name : name + " (" + time + ")", row);
        }
        return named;
    }

    // A row is known by its first field; a limit by who and what.
    private static String name(Object row) {
        if (!(row instanceof Record it)) return text(row);
        var components = it.getClass().getRecordComponents();
        var first = text(Binding.get(components[0], it));
        var second = components.length > 1 && Binding.get(components[1], it) instanceof Enum<?> word
                ? " " + Binding.word(word)
                : "";
        return first + second;
    }

    private static String text(Object value) {
        return switch (value) {
            case Requirement requirement -> requirement.word();
            case Enum<?> word -> Binding.word(word);
            case Record it -> {
                var parts = new ArrayList<String>();
                for (var component : it.getClass().getRecordComponents()) {
                    var part = text(Binding.get(component, it));
                    if (!part.isBlank() && !part.equals("0")) parts.add(part);
                }
                yield String.join(" · ", parts);
            }
            case List<?> list ->
                String.join(", ", list.stream().map(Differences::text).toList());
            default -> value.toString();
        };
    }

    private static List<Place> and(List<Place> path, Place more) {
        var longer = new ArrayList<>(path);
        longer.add(more);
        return List.copyOf(longer);
    }
}
