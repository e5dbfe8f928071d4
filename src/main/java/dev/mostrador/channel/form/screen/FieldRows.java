package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.FormField;
import dev.mostrador.ui.Form;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The questions of a form as rows of its settings: `r0-label`, `r0-kind` … Rows move by buttons that send the whole
/// sheet, so that it works without scripts.
final class FieldRows {
    private static final int MOST = 40;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_OPTIONS = 10_000;

    private FieldRows() {}

    static void fill(Form form, List<FormField> fields) {
        for (var i = 0; i < fields.size(); i++) {
            write(form, i, fields.get(i));
        }
        form.with("rows", Integer.toString(fields.size()));
    }

    static int count(Form form) {
        var rows = form.value("rows");
        return rows.matches("\\d{1,2}") ? Math.min(Integer.parseInt(rows), MOST) : 0;
    }

    /// As typed, also what is not finished.
    static List<FormField> typed(Form form) {
        var fields = new ArrayList<FormField>();
        for (var i = 0; i < count(form); i++) {
            fields.add(read(form, i));
        }
        return fields;
    }

    /// Those with a label, each with a key of its own.
    static List<FormField> checked(Form form) {
        var keys = new HashSet<String>();
        var fields = new ArrayList<FormField>();
        for (var i = 0; i < count(form); i++) {
            var field = read(form, i);
            check(form, i, field);
            if (!field.label().isEmpty()) {
                fields.add(withKey(field, keys));
            }
        }
        if (fields.stream().filter(it -> it.kind() == FieldKind.FILES).count() > 1) {
            form.refuse(dev.mostrador.ui.Saying.of("form.settings.one-files"));
        }
        return fields;
    }

    /// `up:2`, `down:2`, `drop:2` or `add`.
    static void move(Form form, String how) {
        var fields = new ArrayList<>(typed(form));
        if (how.equals("add") && fields.size() < MOST) {
            fields.add(new FormField("", FieldKind.TEXT, "", "", false, List.of(), List.of()));
        }
        if (how.matches("(up|down|drop):\\d{1,2}")) {
            var at = Integer.parseInt(how.substring(how.indexOf(':') + 1));
            if (at < fields.size()) {
                var field = fields.remove(at);
                if (!how.startsWith("drop")) {
                    var to = how.startsWith("up") ? at - 1 : at + 1;
                    fields.add(Math.clamp(to, 0, fields.size()), field);
                }
            }
        }
        fill(form, fields);
    }

    private static void check(Form form, int row, FormField field) {
        var isEmpty = field.english().isEmpty() && field.options().isEmpty();
        if (field.label().isEmpty() && !isEmpty) {
            form.refuse("r" + row + "-label", "ui.form.required");
        }
        form.limited("r" + row + "-label", LONGEST_LABEL);
        form.limited("r" + row + "-english", LONGEST_LABEL);
        form.limited("r" + row + "-options", LONGEST_OPTIONS);
        if (field.kind() == FieldKind.CHOICE
                && !field.label().isEmpty()
                && field.options().size() < 2) {
            form.refuse("r" + row + "-options", "form.settings.options-missing");
        }
        if (!field.englishOptions().isEmpty()
                && field.englishOptions().size() != field.options().size()) {
            form.refuse("r" + row + "-english-options", "form.settings.options-differ");
        }
    }

    private static FormField read(Form form, int row) {
        var name = "r" + row + "-";
        var kind = FieldKind.find(form.value(name + "kind")).orElse(FieldKind.TEXT);
        var isChoice = kind == FieldKind.CHOICE;
        var key = form.value(name + "key");
        return new FormField(
                key.matches("[a-z0-9-]{1,40}") ? key : "",
                kind,
                form.value(name + "label"),
                form.value(name + "english"),
                form.has(name + "required", "yes"),
                isChoice ? lines(form.value(name + "options")) : List.of(),
                isChoice ? lines(form.value(name + "english-options")) : List.of());
    }

    private static void write(Form form, int row, FormField field) {
        var name = "r" + row + "-";
        form.with(name + "key", field.key())
                .with(name + "kind", field.kind().word())
                .with(name + "label", field.label())
                .with(name + "english", field.english())
                .with(name + "required", field.required() ? "yes" : "")
                .with(name + "options", String.join("\n", field.options()))
                .with(name + "english-options", String.join("\n", field.englishOptions()));
    }

    private static FormField withKey(FormField field, HashSet<String> taken) {
        var wanted = field.key().isEmpty() ? slug(field.label()) : field.key();
        var key = wanted;
        for (var i = 2; !taken.add(key); i++) {
            key = wanted + "-" + i;
        }
        return new FormField(
                key,
                field.kind(),
                field.label(),
                field.english(),
                field.required(),
                field.options(),
                field.englishOptions());
    }

    private static String slug(String label) {
        var plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var short30 = plain.length() <= 30 ? plain : plain.substring(0, 30).replaceAll("-$", "");
        return short30.isEmpty() ? "campo" : short30;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
