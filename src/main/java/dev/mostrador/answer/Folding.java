package dev.mostrador.answer;

import dev.mostrador.conversation.SearchText;
import java.util.stream.Collectors;

/// All words of a prepared answer as they are searched: without accents and capitals.
final class Folding {
    private Folding() {}

    static String of(PreparedAnswer it) {
        var texts = it.wordings().stream().map(Wording::text).collect(Collectors.joining(" "));
        return of(it.shortcut() + " " + it.title() + " " + it.folder() + " " + texts);
    }

    /// Letters and digits with single spaces: `%` and `_` of what was typed mean nothing.
    static String of(String text) {
        return SearchText.fold(text).replace("ión", "ion").replaceAll(" +", " ").strip();
    }
}
