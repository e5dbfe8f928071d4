package dev.mostrador.ui;

import java.util.List;

/// Something to say later, when it is known in which language: a key of `messages/` and its arguments.
public record Saying(String key, List<Object> arguments) {
    public Saying {
        arguments = List.copyOf(arguments);
    }

    public static Saying of(String key, Object... arguments) {
        return new Saying(key, List.of(arguments));
    }
}
