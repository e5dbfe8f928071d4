package dev.mostrador.routing.screen;

import dev.mostrador.routing.Choice.Waits;
import dev.mostrador.routing.Lack;
import dev.mostrador.ui.Page;
import java.util.Locale;

/// What routing decides, in words.
public final class RoutingWords {
    private RoutingWords() {}

    /// "Nadie con portugués en línea".
    public static String why(Waits waits, Page page) {
        var key = "routing.lack." + waits.lack().word();
        return switch (waits.lack()) {
            case LANGUAGE -> page.say(key, language(waits.language(), page));
            case SKILL -> page.say(key, waits.skill());
            case OFFLINE -> {
                if (!waits.language().isEmpty()) {
                    yield page.say("routing.lack.offline-language", language(waits.language(), page));
                }
                yield waits.skill().isEmpty() ? page.say(key) : page.say("routing.lack.offline-skill", waits.skill());
            }
            case OFF, TEAM, LEFT, FULL -> page.say(key);
        };
    }

    /// What one person lacks.
    public static String lacks(Lack lack, Page page) {
        return page.say("routing.lacks." + lack.word());
    }

    /// portugués · Portuguese
    public static String language(String code, Page page) {
        return Locale.of(code).getDisplayLanguage(Locale.of(page.language()));
    }
}
