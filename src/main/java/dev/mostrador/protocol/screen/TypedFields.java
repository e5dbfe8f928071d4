package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.screen.Field.Choice;
import dev.mostrador.protocol.screen.Field.Group;
import dev.mostrador.protocol.screen.Field.Line;
import dev.mostrador.protocol.screen.Field.Lines;
import dev.mostrador.protocol.screen.Field.Needs;
import dev.mostrador.protocol.screen.Field.Number;
import dev.mostrador.protocol.screen.Field.Rows;
import dev.mostrador.protocol.screen.Field.Truth;
import dev.mostrador.protocol.text.Binding;
import dev.mostrador.ui.Form;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The same fields with what somebody has typed, whether or not it can be taken in.
final class TypedFields {
    private final Form form;

    TypedFields(Form form) {
        this.form = form;
    }

    Field of(RecordComponent component, String path) {
        return typed(Field.of(component, blank(component), path), component);
    }

    private Field typed(Field field, RecordComponent component) {
        var path = field.path();
        return switch (field) {
            case Line it -> new Line(path, it.label(), form.value(path), it.isLong());
            case Number it -> new Number(path, it.label(), form.value(path));
            case Truth it -> new Truth(path, it.label(), form.has(path, "true"));
            case Choice it -> new Choice(path, it.label(), it.family(), it.words(), form.value(path));
            case Lines it -> new Lines(path, it.label(), form.secret(path));
            case Needs it -> new Needs(path, it.label(), it.words(), form.values(path));
            case Group it -> new Group(path, it.label(), fields(component.getType(), path), false);
            case Rows it -> new Rows(path, it.label(), rows(component, path));
        };
    }

    private List<Field> fields(Class<?> record, String path) {
        return Arrays.stream(record.getRecordComponents())
                .map(it -> of(it, path + "." + it.getName()))
                .toList();
    }

    // What was typed into the blank row is a row, and there is a new blank one.
    private List<Group> rows(RecordComponent component, String path) {
        var element = Binding.element(component);
        var rows = new ArrayList<Group>();
        for (var at = path + ".0";
                rows.size() < FieldReading.MOST && form.has(at, "row");
                at = path + "." + rows.size()) {
            rows.add(new Group(at, "", fields(element, at), form.has(at, "gone")));
        }
        if (rows.isEmpty()
                || new FieldReading(form).says(element, rows.getLast().path())) {
            rows.add(Field.row(path, rows.size(), Binding.blank(element)));
        }
        return rows;
    }

    private static Object blank(RecordComponent component) {
        var type = component.getType();
        if (type == List.class) return List.of();
        if (type == String.class) return "";
        if (type == int.class) return 0;
        if (type == boolean.class) return false;
        return type.isEnum() ? type.getEnumConstants()[0] : Binding.blank(type);
    }
}
