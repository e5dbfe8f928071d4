package dev.mostrador.style.spelling;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Spelling;
import dev.mostrador.style.StyleContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks LanguageTool on a thread of its own, with a checker of its own, for it is not to be shared: forty replies a
/// second. The words of the language are read when somebody writes the first draft, not when the application starts:
/// until then, and when a draft takes too long, nothing is known.
@Component
public class LanguageToolSpelling implements Spelling {
    private static final Logger LOG = LoggerFactory.getLogger(LanguageToolSpelling.class);
    private static final Duration USUAL = Duration.ofMillis(250); // who writes waits for no more
    private static final int LONGEST = 5_000; // characters

    private final Duration patience;
    private final ThreadLocal<Checker> checkers = ThreadLocal.withInitial(Checker::new);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("spelling").daemon(true).factory());

    @Autowired
    public LanguageToolSpelling() {
        this(USUAL);
    }

    /// For who can wait longer.
    public LanguageToolSpelling(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Optional<List<Finding>> findings(Draft draft, StyleContext context) {
        if (draft.text().length() > LONGEST) {
            return Optional.empty();
        }
        var asked = thread.submit(() -> checkers.get().findings(draft, context));
        try {
            return Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            asked.cancel(false); // what has begun goes on: the first one reads the words for those that follow
            return Optional.empty();
        } catch (ExecutionException broken) {
            LOG.warn("The spelling could not be checked", broken);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
