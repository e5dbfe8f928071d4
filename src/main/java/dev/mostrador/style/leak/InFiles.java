package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Secrets.FileText;
import dev.mostrador.style.Severity;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The same rules about what is written in the files that go with a reply (R36). A file that could not be read is said
/// to be unread, and leaves.
final class InFiles implements Rule {
    private static final int MOST = 5; // findings of a file

    private final List<Rule> rules;

    InFiles(List<Rule> rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "leak.file";
    }

    @Override
    public boolean asksTheHouse() {
        return true; // whose data it is
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        return context.secrets().files().stream()
                .flatMap(file -> file.read()
                        ? inside(file, draft, context)
                        : Stream.concat(inside(file, draft, context), unread(file)))
                .toList();
    }

    private Stream<Finding> inside(FileText file, Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var text = draft.another(file.text());
        for (var rule : file.text().isBlank() ? List.<Rule>of() : rules) found.addAll(rule.findings(text, context));
        return found.stream()
                .filter(it -> it.severity() != Severity.ADVICE)
                .limit(MOST)
                .map(it -> it.inFile(file.name()));
    }

    private static Stream<Finding> unread(FileText file) {
        return Stream.of(Finding.unread(file.name()));
    }
}
