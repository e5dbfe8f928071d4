package dev.mostrador.platform.postgres;

import org.jspecify.annotations.Nullable;

/// The machine does not let Mostrador go on. The message is a finished sentence for the person at the terminal,
/// in their language, that says what to do: it is printed alone, without a stack trace.
public final class Refused extends RuntimeException {

    private Refused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /// @param sentence finished, in the person's language
    public static Refused saying(String sentence) {
        return new Refused(sentence, null);
    }

    public static Refused because(String key, @Nullable Object... arguments) {
        return new Refused(MachineWords.of("postgres").say(key, arguments), null);
    }

    public static Refused because(Throwable cause, String key, @Nullable Object... arguments) {
        return new Refused(MachineWords.of("postgres").say(key, arguments), cause);
    }
}
