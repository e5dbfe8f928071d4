package dev.mostrador.channel.form;

import java.util.List;

/// One question of a form.
///
/// @param key its name in the page and in what is kept; it stays when the label changes
/// @param english empty: as in Spanish
/// @param options of a choice, in Spanish; `englishOptions` in the same order
public record FormField(
        String key,
        FieldKind kind,
        String label,
        String english,
        boolean required,
        List<String> options,
        List<String> englishOptions) {

    /// The name of its control in the page.
    public String control() {
        return "f-" + key;
    }

    public String label(String language) {
        return language.equals("en") && !english.isEmpty() ? english : label;
    }

    public List<String> options(String language) {
        return language.equals("en") && englishOptions.size() == options.size() ? englishOptions : options;
    }
}
