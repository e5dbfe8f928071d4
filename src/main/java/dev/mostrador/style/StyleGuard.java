package dev.mostrador.style;

import dev.mostrador.style.leak.LeakRules;
import dev.mostrador.style.rule.StyleRules;
import dev.mostrador.style.spelling.LanguageToolSpelling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks every rule about a draft. Never throws and never takes long: a rule that fails, or for which no time is left,
/// becomes a finding that says so.
@Component
public class StyleGuard {
    private static final Logger LOG = LoggerFactory.getLogger(StyleGuard.class);
    private static final Duration BUDGET = Duration.ofMillis(500); // for all rules together
    private static final int MOST = 40; // findings: nobody reads more

    private final List<Rule> rules;
    private final Spelling spelling;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Every rule, with that spelling.
    @Autowired
    public StyleGuard(Spelling spelling) {
        this(Stream.concat(LeakRules.all().stream(), StyleRules.all().stream()).toList(), spelling);
    }

    /// One that stands alone, outside the application.
    public static StyleGuard withSpelling() {
        return new StyleGuard(new LanguageToolSpelling());
    }

    /// The same, for who can wait for the spelling.
    public static StyleGuard withSpelling(Duration patience) {
        return new StyleGuard(new LanguageToolSpelling(patience));
    }

    StyleGuard(List<Rule> rules, Spelling spelling) {
        this(rules, spelling, BUDGET);
    }

    StyleGuard(List<Rule> rules, Spelling spelling, Duration patience) {
        this.rules = rules;
        this.spelling = spelling;
        this.patience = patience;
    }

    /// In the order of the text, what weighs more first; nothing that the shop ignores, unless it is more than advice.
    public List<Finding> check(String text, StyleContext context) {
        var draft = new Draft(text, System.nanoTime() + patience.toNanos());
        var found = new ArrayList<>(asked(draft, context));
        if (!context.note() && !text.isBlank()) spelled(draft, context, found);
        return found.stream()
                .filter(it -> it.severity() != Severity.ADVICE || !isIgnored(it, context))
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(it -> it.span().start()))
                .limit(MOST)
                .toList();
    }

    /// What keeps a draft back: the rules that may ask or block.
    public List<Finding> objections(String text, StyleContext context) {
        var draft = new Draft(text, System.nanoTime() + patience.toNanos());
        return asked(draft, context).stream()
                .filter(finding -> finding.severity() != Severity.ADVICE)
                .toList();
    }

    // What asks the house stays on this thread, where the transaction is; the others get threads of their own, so that
    // one which hangs is left behind.
    private List<Finding> asked(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var alone = new ArrayList<Rule>();
        var known = context.keeping(Known.of(context.secrets()));
        for (var rule : rules) {
            if (context.note() && !rule.isAboutNotes()) continue;
            if (rule.asksTheHouse()) found.addAll(ask(rule, draft, context));
            else alone.add(rule);
        }
        found.addAll(askedAlone(alone, draft, known));
        return found;
    }

    private List<Finding> askedAlone(List<Rule> alone, Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var tasks = alone.stream()
                .map(rule -> (Callable<List<Finding>>) () -> ask(rule, draft, context))
                .toList();
        try {
            var answers = threads.invokeAll(tasks, patience.toNanos(), TimeUnit.NANOSECONDS);
            for (var i = 0; i < alone.size(); i++) found.addAll(answer(answers.get(i), alone.get(i)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            alone.forEach(rule -> found.add(Finding.unchecked(rule.name())));
        }
        return found;
    }

    private static List<Finding> answer(Future<List<Finding>> answer, Rule rule) {
        if (answer.state() == Future.State.SUCCESS) return answer.resultNow();
        LOG.warn("The rule {} took too long", rule.name());
        return List.of(Finding.unchecked(rule.name()));
    }

    // A word that another rule has better words for is not said twice.
    private void spelled(Draft draft, StyleContext context, List<Finding> found) {
        var others = List.copyOf(found);
        spelling(draft, context).orElseGet(() -> List.of(Finding.unchecked("spelling"))).stream()
                .filter(it -> others.stream().noneMatch(other -> other.span().overlaps(it.span())))
                .forEach(found::add);
    }

    private Optional<List<Finding>> spelling(Draft draft, StyleContext context) {
        try {
            return spelling.findings(draft, context);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.warn("The spelling failed", bug);
            return Optional.empty();
        }
    }

    private static boolean isIgnored(Finding finding, StyleContext context) {
        var ignored = context.voice().ignored();
        return ignored.contains(finding.rule()) || ignored.contains(mark(finding));
    }

    /// Names a finding for "always ignore": this rule, about these words.
    public static String mark(Finding finding) {
        return finding.rule() + ":" + finding.said().toLowerCase(Locale.ROOT);
    }

    private static List<Finding> ask(Rule rule, Draft draft, StyleContext context) {
        try {
            return rule.findings(draft, context);
        } catch (RuntimeException | StackOverflowError bug) { // a checker never stops anybody from sending
            if (!(bug instanceof Patience.Lost)) LOG.warn("The rule {} failed", rule.name(), bug);
            return List.of(Finding.unchecked(rule.name()));
        }
    }
}
