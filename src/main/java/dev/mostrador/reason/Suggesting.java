package dev.mostrador.reason;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Threads;
import dev.mostrador.reason.reading.ReasonReading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Suggests reasons from what was said: read again whenever it is asked for, so that no message waits for it.
@Component
public class Suggesting {
    public static final int MOST = 3;

    /// From this share on a rule may act on it without anybody having looked.
    private static final double SURE = 0.4;

    private static final int ASKED = 12; // guesses: some are hidden in this shop

    private final Reasons reasons;
    private final Threads threads;

    Suggesting(Reasons reasons, Threads threads) {
        this.reasons = reasons;
        this.threads = threads;
    }

    // Whoever opens the first conversation shall not wait for the lessons.
    @EventListener(ApplicationReadyEvent.class)
    void learn() {
        CompletableFuture.runAsync(Shipped::reading);
    }

    /// By the subject and what the customer said first, the likeliest first; none for what nobody has said.
    public List<Suggestion> of(Conversation it) {
        return threads.firstSaid(it.id())
                .map(said -> from(it.subject() + "\n" + said))
                .orElse(List.of());
    }

    public List<Suggestion> from(String text) {
        var tree = reasons.tree();
        return reading().guess(text, ASKED).stream()
                .flatMap(guess -> tree.choice(guess.reason()).stream()
                        .map(leaf -> new Suggestion(leaf, Objects.requireNonNull(leaf.kind()), guess.share())))
                .limit(MOST)
                .toList();
    }

    /// What a rule may take it for.
    public Optional<Suggestion> sure(String text) {
        return from(text).stream().findFirst().filter(it -> it.share() >= SURE);
    }

    private static ReasonReading reading() {
        return Shipped.reading();
    }
}
