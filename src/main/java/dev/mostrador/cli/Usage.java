package dev.mostrador.cli;

import org.jspecify.annotations.Nullable;

/// What was typed is not a command of ours.
final class Usage extends RuntimeException {
    private final String key;
    private final @Nullable Object[] arguments;

    Usage(String key, @Nullable Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    @Nullable
    Object[] arguments() {
        return arguments;
    }
}
