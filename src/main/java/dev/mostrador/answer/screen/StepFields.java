package dev.mostrador.answer.screen;

import dev.mostrador.ui.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a macro does, between the fields of its form and the words that the desk reads.
final class StepFields {
    /// What becomes of the conversation afterwards.
    static final List<String> THEN = List.of(
            "",
            "snooze:1d",
            "snooze:3d",
            "snooze:7d",
            "snooze:",
            "resolve",
            "close:agreed",
            "close:no_answer",
            "close:not_needed");

    /// Working days.
    static final List<String> DAYS = List.of("", "1d", "2d", "3d", "5d", "10d");

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Set<String> PRIORITIES = Set.of("normal", "high", "urgent");

    private StepFields() {}

    static List<String> read(Form form) {
        var steps = new ArrayList<String>();
        one(steps, "team:", form.value("do-team"));
        one(steps, "assign:", form.value("do-assign"));
        form.values("do-tag").stream().filter(tag -> ID.matcher(tag).matches()).forEach(tag -> steps.add("tag:" + tag));
        if (PRIORITIES.contains(form.value("do-priority"))) steps.add("priority:" + form.value("do-priority"));
        if (DAYS.contains(form.value("do-commit")) && !form.value("do-commit").isEmpty()) {
            steps.add("commit:" + form.value("do-commit"));
        }
        // last: what is resolved or closed is not assigned any more
        if (THEN.contains(form.secret("do-then")) && !form.secret("do-then").isEmpty())
            steps.add(form.secret("do-then"));
        return List.copyOf(steps);
    }

    private static void one(List<String> steps, String word, String value) {
        if (value.equals("none")) steps.add(word);
        else if (value.equals("me") || ID.matcher(value).matches()) steps.add(word + value);
    }

    static void write(List<String> steps, Form form) {
        form.with(
                "do-tag",
                steps.stream()
                        .filter(step -> step.startsWith("tag:"))
                        .map(step -> step.substring(4))
                        .toArray(String[]::new));
        for (var step : steps) {
            var about = step.substring(step.indexOf(':') + 1);
            if (step.startsWith("team:")) form.with("do-team", about.isEmpty() ? "none" : about);
            else if (step.startsWith("assign:")) form.with("do-assign", about.isEmpty() ? "none" : about);
            else if (step.startsWith("priority:")) form.with("do-priority", about);
            else if (step.startsWith("commit:")) form.with("do-commit", about);
            else if (THEN.contains(step)) form.with("do-then", step);
        }
    }
}
