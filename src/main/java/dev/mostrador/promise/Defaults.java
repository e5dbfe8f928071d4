package dev.mostrador.promise;

import java.time.Duration;

/// What is promised where nobody has said otherwise: a day for what is written at leisure (R54), minutes where people
/// wait with the telephone in their hand, three rings for a call.
final class Defaults {
    private static final Duration DAY = Duration.ofHours(24);

    private Defaults() {}

    static Promise of(String channel, PromiseKind kind) {
        return switch (kind) {
            case FIRST, NEXT -> answer(channel, kind);
            case RESOLUTION -> new Promise(channel, kind, Duration.ofHours(72), false, true);
        };
    }

    private static Promise answer(String channel, PromiseKind kind) {
        return switch (channel) {
            case "chat" -> new Promise(channel, kind, Duration.ofMinutes(1), true, true);
            case "phone" -> new Promise(channel, kind, Duration.ofSeconds(15), true, kind == PromiseKind.FIRST);
            case "whatsapp", "telegram" -> new Promise(channel, kind, Duration.ofHours(1), true, true);
            case "meta", "x" -> new Promise(channel, kind, Duration.ofHours(4), false, true);
            default -> new Promise(channel, kind, DAY, false, true);
        };
    }
}
