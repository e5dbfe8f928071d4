package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.ui.Form;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a form as the maps and lists that a document is bound from. Rows that say nothing are left out.
final class FieldReading {
    static final int MOST = 200; // rows

    private final Form form;

    FieldReading(Form form) {
        this.form = form;
    }

    Object read(Type type, String path) {
        if (type instanceof ParameterizedType list) return list((Class<?>) list.getActualTypeArguments()[0], path);
        var wanted = (Class<?>) type;
        if (wanted.isRecord()) return branch(wanted, path);
        if (wanted == boolean.class) return form.has(path, "true");
        if (wanted == int.class) return form.value(path).isEmpty() ? "0" : form.value(path);
        return form.value(path).replace("\r\n", "\n");
    }

    private Map<String, Object> branch(Class<?> type, String path) {
        var fields = new LinkedHashMap<String, Object>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), read(component.getGenericType(), path + "." + component.getName()));
        }
        return fields;
    }

    private List<Object> list(Class<?> element, String path) {
        if (element == Requirement.class) return new ArrayList<>(form.values(path));
        if (element == String.class) {
            return new ArrayList<>(form.value(path)
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList());
        }
        var rows = new ArrayList<Object>();
        for (int i = 0; i < MOST && form.has(path + "." + i, "row"); i++) {
            var row = branch(element, path + "." + i);
            if (!form.has(path + "." + i, "gone") && says(row)) rows.add(row);
        }
        return rows;
    }

    boolean says(Class<?> record, String path) {
        return says(branch(record, path));
    }

    // Choices always say something; what counts is what somebody typed or ticked.
    private static boolean says(Map<String, Object> row) {
        return row.entrySet().stream().anyMatch(it -> switch (it.getValue()) {
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Boolean truth -> truth;
            case String text -> !text.isEmpty() && !text.equals("0") && !isChoice(it.getKey());
            default -> false;
        });
    }

    private static boolean isChoice(String name) {
        return CHOICES.contains(name);
    }

    private static final java.util.Set<String> CHOICES =
            java.util.Set.of("role", "remedy", "when", "kind", "conduct", "passes", "register");
}
