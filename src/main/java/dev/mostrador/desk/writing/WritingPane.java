package dev.mostrador.desk.writing;

import dev.mostrador.protocol.run.TellingWords;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Questions.Question;
import dev.mostrador.style.StyleGuard;
import java.util.List;
import java.util.stream.Collectors;

/// What a careful colleague would say of the draft.
///
/// @param text that was looked at
/// @param questions of the customer, and whether the draft takes them up
/// @param ticked marks of questions that its author says are answered
/// @param assisted the shop has a language model
/// @param machines the words are the model's: nobody has changed or accepted them yet
public record WritingPane(
        long number,
        String text,
        List<Finding> findings,
        List<Question> questions,
        List<String> ticked,
        boolean assisted,
        boolean machines) {
    private static final int KEYS = 9;

    public boolean isOpen(Question question) {
        return question.open() && !ticked.contains(question.mark());
    }

    public boolean isAllAnswered() {
        return questions.stream().noneMatch(this::isOpen);
    }

    /// As it stands in the draft: what the fix replaces.
    public String place(Finding finding) {
        return finding.span().in(text);
    }

    /// What the draft seems to do, a line each: the gate's word, a tab, the draft's words.
    public String told() {
        return TellingWords.in(text).entrySet().stream()
                .map(it -> it.getKey() + "\t" + it.getValue())
                .collect(Collectors.joining("\n"));
    }

    public String mark(Finding finding) {
        return StyleGuard.mark(finding);
    }

    /// Alt and this figure apply the fix; 0: no key.
    public int key(Finding finding) {
        var fixes = findings.stream().filter(it -> it.fix() != null).toList();
        var at = fixes.indexOf(finding) + 1;
        return at <= KEYS ? at : 0;
    }
}
