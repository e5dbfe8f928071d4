package dev.mostrador.style.spelling;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Spelling;
import dev.mostrador.style.StyleContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks LanguageTool on a thread of its own, with a checker of its own, for it is not to be shared: some sixty replies
/// a second, and never more than one core. The words of the language are read for the first draft, which is
/// [dev.mostrador.style.WarmUp]'s in a running shop: until then, and when a draft takes too long, nothing is known.
@Component
public class LanguageToolSpelling implements Spelling {
    private static final Logger LOG = LoggerFactory.getLogger(LanguageToolSpelling.class);
    private static final Duration USUAL = Duration.ofMillis(250); // who writes waits for no more
    private static final Duration LOST = Duration.ofSeconds(30); // on a slow machine the first one takes some seconds
    private static final int LONGEST = 5_000; // characters
    private static final int MOST_LOST = 2; // each may use up a core, and keeps its words

    private final Duration patience;
    private final Duration lost;
    private final Supplier<BiFunction<Draft, StyleContext, List<Finding>>> checker;
    private final List<Proofreader> dismissed = new ArrayList<>();
    private Proofreader reader;

    @Autowired
    public LanguageToolSpelling() {
        this(USUAL);
    }

    /// For who can wait longer.
    public LanguageToolSpelling(Duration patience) {
        this(patience, LOST, () -> new Checker()::findings);
    }

    /// @param lost over one draft, and the reader is given up
    LanguageToolSpelling(
            Duration patience, Duration lost, Supplier<BiFunction<Draft, StyleContext, List<Finding>>> checker) {
        this.patience = patience;
        this.lost = lost;
        this.checker = checker;
        this.reader = new Proofreader(checker);
    }

    @Override
    public Optional<List<Finding>> findings(Draft draft, StyleContext context) {
        if (draft.text().length() > LONGEST) {
            return Optional.empty();
        }
        var asked = handIn(draft, context);
        if (asked == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            asked.cancel(false); // nobody waits for it: it leaves the queue; what has begun goes on
            return Optional.empty();
        } catch (ExecutionException broken) {
            LOG.warn("The spelling could not be checked", broken);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    // Null: whoever read is lost, and as many before as one can bear.
    private synchronized @Nullable Future<List<Finding>> handIn(Draft draft, StyleContext context) {
        if (reader.isOverOneFor(lost)) {
            dismissed.removeIf(Proofreader::isGone);
            if (dismissed.size() >= MOST_LOST) {
                return null;
            }
            LOG.warn("The spelling sat over one draft for more than {}: another reader takes over", lost);
            reader.dismiss();
            dismissed.add(reader);
            reader = new Proofreader(checker);
        }
        return reader.read(draft, context);
    }
}
