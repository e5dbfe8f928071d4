package dev.mostrador.bench;

import dev.mostrador.style.Draft;
import dev.mostrador.style.StyleGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// How well the rules tell good replies from faulty ones.
///
/// @param tuned on the two thirds that the rules were made with
/// @param heldBack on the third that they never saw
/// @param fresh on what somebody else wrote who had not read them
public record StyleFigures(Part tuned, Part heldBack, Part fresh) {
    /// @param sentences of the good replies
    /// @param alarms in them, by rule
    /// @param recall by rule
    /// @param faulty how many faulty replies there are, by rule
    /// @param wrong what was said of good replies and what was missed, for whoever mends a rule
    public record Part(
            int replies,
            int sentences,
            Map<String, Integer> alarms,
            Map<String, Double> recall,
            Map<String, Integer> faulty,
            List<String> wrong) {
        public int findings() {
            return alarms.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// Of a hundred good sentences, how many the rule speaks up at.
        public double percent(String rule) {
            return 100.0 * alarms.getOrDefault(rule, 0) / sentences;
        }
    }

    public static StyleFigures of(StyleSets sets, StyleGuard guard) {
        return new StyleFigures(
                part(sets, guard, it -> !it.heldBack()),
                part(sets, guard, LabelledReply::heldBack),
                part(sets.fresh(), guard, _ -> true));
    }

    private static Part part(StyleSets sets, StyleGuard guard, Predicate<LabelledReply> which) {
        var wrong = new ArrayList<String>();
        var alarms = new TreeMap<String, Integer>();
        var sentences = 0;
        var good = new ArrayList<>(sets.good());
        good.addAll(sets.goodInPublic());
        good.removeIf(which.negate());
        for (var reply : good) {
            sentences += new Draft(reply.text()).sentences().size();
            for (var finding : guard.check(reply.text(), reply.context())) {
                alarms.merge(finding.rule(), 1, Integer::sum);
                wrong.add("? " + finding.rule() + " «" + finding.said() + "» " + line(reply.text()));
            }
        }
        var recall = new TreeMap<String, Double>();
        var faulty = new TreeMap<String, Integer>();
        for (var rule : sets.rules()) {
            var all = sets.faulty(rule).stream().filter(which).toList();
            var missed = all.stream().filter(it -> !isFound(guard, rule, it)).toList();
            missed.forEach(it -> wrong.add("- " + rule + " " + line(it.text())));
            recall.put(rule, 1 - (double) missed.size() / all.size());
            faulty.put(rule, all.size());
        }
        return new Part(good.size(), sentences, alarms, recall, faulty, List.copyOf(wrong));
    }

    private static boolean isFound(StyleGuard guard, String rule, LabelledReply reply) {
        return guard.check(reply.text(), reply.context()).stream().anyMatch(it -> rule.equals(it.rule()));
    }

    private static String line(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= 90 ? line : line.substring(0, 90);
    }

    public String table() {
        var table = new StringBuilder("%-16s %8s %8s %8s %10s %10s %10s%n"
                .formatted("rule", "recall", "held", "fresh", "false %", "held", "fresh"));
        var rules = new TreeSet<>(tuned.recall().keySet());
        rules.addAll(tuned.alarms().keySet());
        rules.addAll(heldBack.alarms().keySet());
        rules.addAll(fresh.recall().keySet());
        rules.addAll(fresh.alarms().keySet());
        for (var rule : rules) {
            table.append("%-16s %8s %8s %8s %10.2f %10.2f %10.2f%n"
                    .formatted(
                            rule,
                            found(tuned, rule),
                            found(heldBack, rule),
                            found(fresh, rule),
                            tuned.percent(rule),
                            heldBack.percent(rule),
                            fresh.percent(rule)));
        }
        return table + all("tuned on", tuned) + all("held back", heldBack) + all("fresh", fresh);
    }

    private static String found(Part part, String rule) {
        var recall = part.recall().get(rule);
        return recall == null ? "" : "%.2f".formatted(recall);
    }

    private static String all(String name, Part part) {
        return "%s: %d good replies, %d sentences, %d findings, one in %.1f replies%n"
                .formatted(
                        name,
                        part.replies(),
                        part.sentences(),
                        part.findings(),
                        (double) part.replies() / Math.max(1, part.findings()));
    }
}
