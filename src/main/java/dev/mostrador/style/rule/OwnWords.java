package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.StyleContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Words that the shop itself has listed: those it never says, and terms with plain words of its own (R10, R33).
record OwnWords(String name, String source, Function<StyleContext.Voice, Map<String, String>> list) implements Rule {
    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var words = list.apply(context.voice());
        if (words.isEmpty()) {
            return List.of();
        }
        return Phrases.literally(words).in(draft).stream()
                .map(hit -> {
                    var said = Draft.fold(hit.span().in(draft.text()));
                    var better = words.entrySet().stream()
                            .filter(it -> Draft.fold(it.getKey()).equals(said))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("");
                    var fix = better.isEmpty() ? null : Case.like(draft, hit.span(), better);
                    return Finding.advice(name, draft, hit.span(), source, fix);
                })
                .toList();
    }
}
