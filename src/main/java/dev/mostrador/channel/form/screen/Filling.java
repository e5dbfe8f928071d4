package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.Answer;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.FieldKind;
import dev.mostrador.channel.form.FormField;
import dev.mostrador.ui.Form;
import java.util.ArrayList;
import java.util.List;

/// Reads what a customer typed into a form of the shop's. What is wrong stands in the form then; nothing is shortened.
public final class Filling {
    private static final int LINE = 10_000; // characters; a line that nobody types by hand

    private Filling() {}

    /// What was filled in, in the words of the shop's own language.
    static List<Answer> answers(ContactForm form, Form typed) {
        var answers = new ArrayList<Answer>();
        for (var field : form.fields()) {
            if (field.kind() != FieldKind.FILES) {
                answers.add(new Answer(field.key(), field.label(), field.kind(), value(field, typed)));
            }
        }
        return answers;
    }

    private static String value(FormField field, Form typed) {
        var name = field.control();
        if (field.required() && typed.value(name).isEmpty()) {
            typed.refuse(name, field.kind() == FieldKind.CONSENT ? "form.page.consent" : "ui.form.required");
        }
        return switch (field.kind()) {
            case LONG_TEXT -> typed.value(name).replace("\r\n", "\n");
            case TEXT, ORDER -> typed.limited(name, LINE);
            case PHONE -> phone(name, typed);
            case CHOICE -> choice(field, typed);
            case CONSENT -> typed.value(name).isEmpty() ? "No" : "Sí";
            case FILES -> "";
        };
    }

    private static String phone(String name, Form typed) {
        var digits = typed.value(name).replaceAll("\\D", "").length();
        if (!typed.value(name).isEmpty() && (digits < 6 || digits > 20)) {
            typed.refuse(name, "form.page.phone");
        }
        return typed.value(name);
    }

    // The page sends the option's place, a snippet may send its words. What is none of them is kept as it came.
    private static String choice(FormField field, Form typed) {
        var value = typed.value(field.control());
        return value.matches("\\d{1,3}")
                        && Integer.parseInt(value) < field.options().size()
                ? field.options().get(Integer.parseInt(value))
                : value;
    }

    /// The same in the customer's language, as the copy of what he sent.
    static List<Line> copy(ContactForm form, Form typed, String language) {
        var lines = new ArrayList<Line>();
        for (var field : form.fields()) {
            var value = shown(field, typed, language);
            if (!value.isEmpty()) {
                lines.add(new Line(field.label(language), value));
            }
        }
        return lines;
    }

    private static String shown(FormField field, Form typed, String language) {
        var value = typed.value(field.control());
        return switch (field.kind()) {
            case FILES -> "";
            case CONSENT -> value.isEmpty() ? "" : "✓";
            case CHOICE ->
                value.matches("\\d{1,3}")
                                && Integer.parseInt(value) < field.options().size()
                        ? field.options(language).get(Integer.parseInt(value))
                        : value;
            case TEXT, LONG_TEXT, ORDER, PHONE -> value;
        };
    }

    public record Line(String label, String value) {}
}
