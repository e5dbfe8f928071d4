package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.StyleContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All rules of good writing, in the order in which they are asked.
public final class StyleRules {
    private static final List<String> COUNTRIES = List.of("es", "mx", "ar", "co", "cl", "pe");

    private StyleRules() {}

    public static List<Rule> all() {
        return List.of(
                new Unfilled(),
                new DeadLink(),
                new ListRule("insult", Phrases.of("insult"), Severity.BLOCK, "R34", _ -> true),
                new ListRule("sales", Phrases.of("sales"), Severity.ASK, "R38", StyleContext::complaint),
                new ListRule("public", Phrases.of("public"), Severity.ASK, "R69", StyleContext::open),
                new ListRule("bargain", Phrases.of("bargain"), Severity.BLOCK, "R102", StyleContext::open),
                new PrivateWay(),
                new Capitals(),
                ListRule.advice("abbreviation", "R26", "abbreviations"),
                ListRule.advice("mood", "R30", "mood"),
                new Address(),
                new OwnWords("words", "R10", StyleContext.Voice::words),
                new OwnWords("glossary", "R33", StyleContext.Voice::glossary),
                ListRule.advice("jargon", "R33", "jargon"),
                new Colloquial(),
                ListRule.advice("absolute", "R24", "absolutes"),
                new Negatives(),
                new ListRule(
                        "elsewhere",
                        Phrases.of("elsewhere"),
                        Severity.ADVICE,
                        "R57",
                        it -> !it.channel().equals("email")),
                ListRule.advice("elsewhere", "R57", "elsewhere-any"),
                new Ornament(),
                new Courtesy(),
                new Readability());
    }

    /// What everybody finds too colloquial, and what the shop's country does.
    private static final class Colloquial implements Rule {
        private final Phrases common = Phrases.of("colloquial");
        private final Map<String, Phrases> own =
                COUNTRIES.stream().collect(Collectors.toMap(it -> it, it -> Phrases.of("colloquial-" + it)));

        @Override
        public String name() {
            return "colloquial";
        }

        @Override
        public List<Finding> findings(Draft draft, StyleContext context) {
            var country = own.get(context.country().toLowerCase(Locale.ROOT));
            var hits = country == null ? Stream.of(common) : Stream.of(common, country);
            return hits.flatMap(it -> it.in(draft).stream())
                    .map(hit -> Finding.advice(name(), draft, hit.span(), "R34", null))
                    .toList();
        }
    }
}
