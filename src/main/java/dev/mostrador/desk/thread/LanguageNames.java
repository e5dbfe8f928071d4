package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Languages;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What languages are called in the language (`es`, `en`) of whoever reads.
public final class LanguageNames {
    private LanguageNames() {}

    /// With a capital, as it stands alone.
    public static String name(String code, String reader) {
        var locale = Locale.of(reader);
        var name = Locale.of(code).getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// The codes that can be set, by their names.
    public static List<String> sorted(String reader) {
        var collator = Collator.getInstance(Locale.of(reader));
        return Languages.CODES.stream()
                .sorted(Comparator.comparing(code -> name(code, reader), collator))
                .toList();
    }
}
