package dev.mostrador.channel.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers as an agent reads them: first what the customer tells in his own words, then the rest, each with its label.
final class AnswerText {
    private static final int SUBJECT = 80; // characters

    private AnswerText() {}

    static String of(List<Answer> answers) {
        var story = story(answers);
        var rest = answers.stream()
                .filter(answer -> !answer.value().isBlank())
                .filter(answer -> story.filter(answer::equals).isEmpty())
                .map(AnswerText::line)
                .collect(Collectors.joining("\n"));
        var told = story.map(Answer::value).orElse("");
        return told.isEmpty() || rest.isEmpty() ? told + rest : told + "\n\n" + rest;
    }

    /// What was chosen and the order, else how the story begins.
    static String subject(List<Answer> answers, String name) {
        var chosen = first(answers, FieldKind.CHOICE).or(() -> first(answers, FieldKind.TEXT));
        var order = first(answers, FieldKind.ORDER);
        if (chosen.isPresent()) {
            return shortened(chosen.get() + order.map(it -> " · " + it).orElse(""));
        }
        var told = story(answers)
                .map(Answer::value)
                .map(text -> text.strip().lines().findFirst().orElse(""));
        return shortened(told.filter(it -> !it.isEmpty()).or(() -> order).orElse(name));
    }

    private static Optional<Answer> story(List<Answer> answers) {
        return answers.stream()
                .filter(answer ->
                        answer.kind() == FieldKind.LONG_TEXT && !answer.value().isBlank())
                .findFirst();
    }

    private static Optional<String> first(List<Answer> answers, FieldKind kind) {
        return answers.stream()
                .filter(answer -> answer.kind() == kind && !answer.value().isBlank())
                .map(Answer::value)
                .findFirst();
    }

    private static String line(Answer answer) {
        var label = answer.label().strip();
        var colon = label.endsWith("?") || label.endsWith(":") ? "" : ":";
        return label + colon + (answer.value().contains("\n") ? "\n" : " ") + answer.value();
    }

    private static String shortened(String line) {
        var plain = line.strip().replaceAll("\\s+", " ");
        return plain.length() <= SUBJECT
                ? plain
                : plain.substring(0, SUBJECT - 1).strip() + "…";
    }
}
