package dev.mostrador.assistant;

/// What came of asking the model.
public sealed interface Assistance {
    /// @param draft it may stand in the draft, where it is marked; else it is only to be read
    record Written(String text, boolean draft) implements Assistance {}

    record Failed(Why why) implements Assistance {}

    enum Why {
        OFF,
        /// There is nothing to do that with: no draft, nothing said.
        NOTHING,
        /// Too many in an hour.
        OFTEN,
        /// The key is not accepted, or cannot be read any more.
        KEY,
        /// The endpoint asks for a pause (429).
        LIMITED,
        /// It took too long.
        SLOW,
        /// Not an address that may be called.
        FORBIDDEN,
        UNREACHABLE,
        /// It answered with something else than documented.
        NONSENSE;

        public String key() {
            return "assistant.failed." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
