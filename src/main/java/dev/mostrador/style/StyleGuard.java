package dev.mostrador.style;

import dev.mostrador.style.leak.LeakRules;
import dev.mostrador.style.rule.StyleRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks every rule about a draft. Never throws and never takes long: a rule that fails, or for which no time is left,
/// becomes a finding that says so.
@Component
public class StyleGuard {
    private static final Logger LOG = LoggerFactory.getLogger(StyleGuard.class);
    private static final long BUDGET = 500_000_000; // nanoseconds, for all rules together
    private static final int MOST = 40; // findings: nobody reads more

    private final List<Rule> rules;

    public StyleGuard() {
        this(Stream.concat(LeakRules.all().stream(), StyleRules.all().stream()).toList());
    }

    StyleGuard(List<Rule> rules) {
        this.rules = rules;
    }

    /// In the order of the text, what weighs more first; nothing that the shop ignores, unless it is more than advice.
    public List<Finding> check(String text, StyleContext context) {
        var draft = new Draft(text, System.nanoTime() + BUDGET);
        var found = new ArrayList<Finding>();
        for (var rule : rules) {
            if (!context.note() || rule.isAboutNotes()) found.addAll(ask(rule, draft, context));
        }
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
        return check(text, context).stream()
                .filter(finding -> finding.severity() != Severity.ADVICE)
                .toList();
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
