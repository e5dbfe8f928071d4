package dev.mostrador.platform.postgres;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words for the terminal: Spanish, or English when the machine's `LANG` says so.
public final class MachineWords {
    private final ResourceBundle bundle;
    private final Locale locale;

    private MachineWords(String module, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages." + module, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static MachineWords of(String module) {
        return new MachineWords(module, locale());
    }

    public String say(String key, @Nullable Object... arguments) {
        var texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /// The first of these that is set decides, as POSIX wants it.
    private static Locale locale() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(System::getenv)
                        .filter(Objects::nonNull)
                        .filter(value -> !value.isEmpty() && !value.startsWith("C") && !value.equals("POSIX"))
                        .findFirst()
                        .filter(value -> value.startsWith("en"))
                        .isPresent()
                ? Locale.ENGLISH
                : Locale.ROOT;
    }
}
