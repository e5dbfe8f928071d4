package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well the rules tell good from faulty, on replies written before them.
class LabelledTest {
    private final StyleGuard guard = new StyleGuard(Spelling.NONE);

    @Test
    void goodRepliesAreLeftAlone() {
        System.out.println("Good replies, tuned on:  "
                + report(Labelled.good().stream().filter(it -> !it.heldBack()).toList()));
        System.out.println("Good replies, held back: "
                + report(Labelled.good().stream().filter(Labelled::heldBack).toList()));
    }

    private String report(List<Labelled> replies) {
        var byRule = new TreeMap<String, Integer>();
        var sentences = 0;
        var findings = 0;
        for (var reply : replies) {
            sentences += reply.sentences();
            for (var finding : guard.check(reply.text(), reply.context())) {
                findings++;
                byRule.merge(finding.rule(), 1, Integer::sum);
                if (!reply.heldBack() || System.getProperty("held") != null)
                    System.out.println("  ? " + finding.rule() + " «" + finding.said() + "» in "
                            + reply.text()
                                    .replace("\n", " ")
                                    .substring(0, Math.min(70, reply.text().length())));
            }
        }
        assertThat(findings).as("findings in good replies").isLessThanOrEqualTo(replies.size() / 3);
        for (var rule : byRule.entrySet()) {
            assertThat(rule.getValue()).as("false alarms of " + rule.getKey()).isLessThanOrEqualTo((int)
                    Math.ceil(sentences * 0.02));
        }
        return replies.size() + " replies, " + sentences + " sentences, " + findings + " findings " + byRule;
    }

    @ParameterizedTest
    @CsvSource({
        "capitals, 1.0", "abbreviation, 1.0", "mood, 0.9", "jargon, 0.9", "register, 0.8", "negative, 0.8",
        "colloquial, 0.9", "insult, 0.9", "absolute, 0.9", "ornament, 0.9", "sales, 0.9", "dead-link, 1.0",
        "unfilled, 0.9", "elsewhere, 0.9", "readability, 0.8"
    })
    void faultsAreFound(String rule, double least) {
        var tuned = recall(
                rule,
                Labelled.faulty(rule).stream().filter(it -> !it.heldBack()).toList());
        var held = recall(
                rule, Labelled.faulty(rule).stream().filter(Labelled::heldBack).toList());
        System.out.printf("Recall of %-13s tuned on %.2f, held back %.2f%n", rule, tuned, held);
        assertThat(tuned).as(rule).isGreaterThanOrEqualTo(least);
    }

    private double recall(String rule, List<Labelled> faulty) {
        var found = 0;
        for (var reply : faulty) {
            var hit = guard.check(reply.text(), reply.context()).stream()
                    .anyMatch(it -> it.rule().equals(rule));
            if (hit) found++;
            else if (!reply.heldBack() || System.getProperty("held") != null)
                System.out.println("  missed " + rule + ": " + reply.text());
        }
        return (double) found / faulty.size();
    }
}
