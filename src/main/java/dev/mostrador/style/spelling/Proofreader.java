package dev.mostrador.style.spelling;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.StyleContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// One thread with a checker of its own, made when there is something to read. Knows how long it has sat over a draft.
final class Proofreader {
    private static final long IDLE = 0;

    private final ThreadLocal<BiFunction<Draft, StyleContext, List<Finding>>> checker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("spelling").daemon(true).factory());
    private volatile long since = IDLE; // System.nanoTime

    Proofreader(Supplier<BiFunction<Draft, StyleContext, List<Finding>>> checker) {
        this.checker = ThreadLocal.withInitial(checker);
    }

    Future<List<Finding>> read(Draft draft, StyleContext context) {
        return thread.submit(() -> {
            since = Math.max(1, System.nanoTime());
            try {
                return checker.get().apply(draft, context);
            } finally {
                since = IDLE;
            }
        });
    }

    boolean isOverOneFor(Duration time) {
        var began = since;
        return began != IDLE && System.nanoTime() - began >= time.toNanos();
    }

    /// It gets nothing more to read; what it sits over it may never end.
    void dismiss() {
        thread.shutdownNow();
    }

    boolean isGone() {
        return thread.isTerminated();
    }
}
