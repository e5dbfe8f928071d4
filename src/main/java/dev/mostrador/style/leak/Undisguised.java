package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;

/// The same rule about the text as it stands and as people read it.
record Undisguised(Rule rule) implements Rule {
    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var asItStands = rule.findings(draft, context);
        var plain = Plain.of(draft.text());
        if (plain == null) {
            return asItStands;
        }
        var found = new ArrayList<>(asItStands);
        for (var finding : rule.findings(draft.another(plain.text()), context)) {
            var there = finding.at(place(plain, finding.span()));
            if (asItStands.stream().noneMatch(it -> it.isSameAs(there))) found.add(there);
        }
        return found;
    }

    private static Span place(Plain plain, Span read) {
        if (read.start() >= read.end()) return new Span(0, 0);
        return new Span(plain.starts()[read.start()], plain.ends()[read.end() - 1]);
    }

    @Override
    public boolean asksTheHouse() {
        return rule.asksTheHouse();
    }

    @Override
    public boolean isAboutNotes() {
        return rule.isAboutNotes();
    }
}
