package dev.mostrador.channel.chat.visitor;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// No, and why in one word that the widget knows.
final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String word;
    private final long retryAfter; // seconds; 0: does not matter

    private Refused(HttpStatus status, String word, long retryAfter) {
        super(word, null, false, false);
        this.status = status;
        this.word = word;
        this.retryAfter = retryAfter;
    }

    static Refused because(HttpStatus status, String word) {
        return new Refused(status, word, 0);
    }

    static Refused untilLater(long seconds) {
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "too-many", Math.max(1, seconds));
    }

    HttpStatus status() {
        return status;
    }

    String word() {
        return word;
    }

    @Nullable
    String retryAfter() {
        return retryAfter == 0 ? null : Long.toString(retryAfter);
    }
}
