package dev.mostrador.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a prepared answer should be. See [PreparedAnswer].
public record Wish(
        Shelf shelf,
        @Nullable UUID team,
        @Nullable UUID owner,
        String folder,
        String title,
        String shortcut,
        List<Wording> wordings,
        List<String> steps,
        boolean sends,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expiresOn) {
    /// Characters of one wording: two pages. What is longer is a document, and goes along as a file.
    public static final int LONGEST_TEXT = 10_000;

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_FOLDER = 60;
    public static final int MOST_WORDINGS = 12;

    // The words that the desk reads (dev.mostrador.desk.bulk.Action), and the three that only a macro has.
    private static final Pattern STEP = Pattern.compile("assign:(?:me|ID)?|team:(?:ID)?|tag:ID|untag:ID"
                    .replace("ID", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            + "|priority:(?:normal|high|urgent)|snooze:(?:[1-9]\\d?d)?|commit:[1-9]\\d?d|resolve|reopen"
            + "|reason:[a-z0-9_.]{1,60}|close:(?:agreed|no_answer|not_needed)");
    private static final int MOST_STEPS = 20;

    /// What is wrong with it.
    ///
    /// @param key of the sentence that says so
    public record Fault(String field, String key, List<Object> arguments) {
        static Fault of(String field, String key, Object... arguments) {
            return new Fault(field, key, List.of(arguments));
        }
    }

    public static Wish of(Shelf shelf, @Nullable UUID owner, String title, String text) {
        return new Wish(shelf, null, owner, "", title, "", List.of(Wording.usual(text)), List.of(), false, null, null);
    }

    public Wish in(String otherFolder, String word) {
        return new Wish(shelf, team, owner, otherFolder, title, word, wordings, steps, sends, reviewOn, expiresOn);
    }

    public Wish doing(List<String> what, boolean sending) {
        return new Wish(shelf, team, owner, folder, title, shortcut, wordings, what, sending, reviewOn, expiresOn);
    }

    Wish saying(List<Wording> other) {
        return new Wish(shelf, team, owner, folder, title, shortcut, other, steps, sends, reviewOn, expiresOn);
    }

    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (title.isBlank()) faults.add(Fault.of("title", "ui.form.required"));
        if (title.length() > LONGEST_TITLE) faults.add(Fault.of("title", "ui.form.too-long", LONGEST_TITLE));
        if (folder.length() > LONGEST_FOLDER) faults.add(Fault.of("folder", "ui.form.too-long", LONGEST_FOLDER));
        if (!shortcut.matches("[\\p{L}\\d-]{0,30}")) faults.add(Fault.of("shortcut", "answer.fault.shortcut"));
        if (wordings.isEmpty() || wordings.getFirst().text().isBlank()) {
            faults.add(Fault.of("text", "answer.fault.empty"));
        }
        if (wordings.size() > MOST_WORDINGS) faults.add(Fault.of("text", "answer.fault.wordings", MOST_WORDINGS));
        steps.stream()
                .filter(step -> !STEP.matcher(step).matches())
                .findFirst()
                .ifPresent(step -> faults.add(Fault.of("steps", "answer.fault.step", step)));
        if (steps.size() > MOST_STEPS) faults.add(Fault.of("steps", "answer.fault.steps", MOST_STEPS));
        promised(faults);
        for (var i = 0; i < wordings.size(); i++) {
            text(i == 0 ? "text" : "text-" + i, wordings.get(i).text(), faults);
        }
        return faults;
    }

    // No open-ended promise goes out with a macro (R21).
    private void promised(List<Fault> faults) {
        var acts = sends || !steps.isEmpty();
        if (!acts || steps.stream().anyMatch(step -> step.startsWith("commit:"))) return;
        if (wordings.stream().anyMatch(wording -> OpenEnded.is(wording.text()))) {
            faults.add(Fault.of("do-commit", "answer.fault.open-ended"));
        }
    }

    private static void text(String field, String text, List<Fault> faults) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(Fault.of(field, "answer.fault.too-long", LONGEST_TEXT));
            return;
        }
        if (text.indexOf('\0') >= 0) faults.add(Fault.of(field, "answer.fault.control"));
        Template.unknown(text).stream()
                .findFirst()
                .ifPresent(name -> faults.add(Fault.of(field, "answer.fault.variable", name)));
    }
}
