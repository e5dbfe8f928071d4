package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.bench.StyleFigures;
import dev.mostrador.bench.StyleSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How well the rules tell good replies from faulty ones, spelling included: the figures that docs/style.md states.
class LabelledTest {
    private static final StyleSets SETS = new StyleSets(Path.of("src/test/resources/style"));
    private static final double LEAST = 0.9;
    // What is a matter of judgement may be missed more often.
    private static final Map<String, Double> LESS =
            Map.of("register", 0.8, "negative", 0.8, "readability", 0.8, "spelling", 0.8, "leak.public", 0.8);
    private static final Map<String, Double> ALL = Map.of("capitals", 1.0, "abbreviation", 1.0, "dead-link", 1.0);

    @Test
    void goodRepliesAreLeftAloneAndFaultsAreFound() {
        var figures = StyleFigures.of(SETS, StyleGuard.withSpelling(Duration.ofSeconds(60)));
        System.out.println(figures.table());
        figures.tuned().wrong().forEach(System.out::println);
        if (System.getProperty("held") != null) figures.heldBack().wrong().forEach(System.out::println);
        if (System.getProperty("fresh") != null) figures.fresh().wrong().forEach(System.out::println);
        assertThat(figures.tuned().replies() + figures.heldBack().replies()).isGreaterThanOrEqualTo(400);
        isGood(figures.tuned(), 0);
        isGood(figures.heldBack(), 0.1); // fewer, and nothing was changed for their sake
        isGood(figures.fresh(), 0.1);
        assertThat(figures.fresh().findings()).as("findings in fresh replies").isLessThanOrEqualTo(11);
        var recall = figures.fresh().recall().values().stream().mapToDouble(it -> it);
        assertThat(recall.average().orElse(0)).as("recall of fresh faults").isGreaterThanOrEqualTo(0.95);
    }

    private static void isGood(StyleFigures.Part part, double grace) {
        assertThat(part.findings()).as("findings in good replies").isLessThanOrEqualTo(part.replies() / 3);
        for (var rule : part.alarms().keySet()) {
            assertThat(part.percent(rule)).as("false alarms of " + rule).isLessThanOrEqualTo(2);
        }
        part.recall()
                .forEach((rule, recall) -> assertThat(recall)
                        .as("recall of " + rule)
                        .isGreaterThanOrEqualTo(ALL.getOrDefault(rule, LESS.getOrDefault(rule, LEAST)) - grace));
    }

    @Test
    void everyRuleHasEnoughFaultyReplies() {
        for (var rule : SETS.fresh().rules()) {
            assertThat(SETS.fresh().faulty(rule)).as(rule).hasSizeGreaterThanOrEqualTo(10);
        }

        for (var rule : SETS.rules()) {
            assertThat(SETS.faulty(rule)).as(rule).hasSizeGreaterThanOrEqualTo(40);
        }
    }
}
