package dev.mostrador.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person typed, and what is wrong with it. A controller takes one as a parameter; when something was refused it
/// renders the same page again with status 422, and everything typed is still there.
public final class Form {
    private static final int LONGEST_LINE = 200;

    private final Map<String, List<String>> values;
    private final Map<String, Saying> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form blank() {
        return new Form(new LinkedHashMap<>());
    }

    static Form of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(name, Arrays.asList(given)));
        return new Form(values);
    }

    /// Fills a field before the person sees it.
    public Form with(String name, String... given) {
        values.put(name, List.of(given));
        return this;
    }

    /// As typed, without the spaces around it; empty when absent.
    public String value(String name) {
        return secret(name).strip();
    }

    /// Exactly as typed: for passwords.
    public String secret(String name) {
        var given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /// A line that must not be empty nor absurdly long.
    public String required(String name) {
        return required(name, LONGEST_LINE);
    }

    public String required(String name, int longest) {
        if (value(name).isEmpty()) {
            refuse(name, "ui.form.required");
        }
        return limited(name, longest);
    }

    public String limited(String name, int longest) {
        if (value(name).length() > longest) {
            refuse(name, "ui.form.too-long", longest);
        }
        return value(name);
    }

    public String email(String name) {
        var email = required(name);
        if (!email.isEmpty() && !email.matches("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)*")) {
            refuse(name, "ui.form.email");
        }
        return email;
    }

    /// The first complaint about a field stays.
    public Form refuse(String name, String key, Object... arguments) {
        errors.putIfAbsent(name, Saying.of(key, arguments));
        return this;
    }

    /// A complaint about the whole: shown above the fields.
    public Form refuse(Saying saying) {
        errors.putIfAbsent("", saying);
        return this;
    }

    public boolean isFine() {
        return errors.isEmpty();
    }

    public @Nullable Saying error(String name) {
        return errors.get(name);
    }

    public @Nullable Saying error() {
        return errors.get("");
    }
}
