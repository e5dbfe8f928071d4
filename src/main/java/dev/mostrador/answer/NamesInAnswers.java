package dev.mostrador.answer;

import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import dev.mostrador.voice.LearnedWords;
import dev.mostrador.voice.ProperNames;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The products and places that the shop's prepared answers name are spelled right. What stands on somebody's own shelf
/// teaches nobody.
@Component
class NamesInAnswers implements LearnedWords {
    private static final int MOST = 2000; // names

    private final Remembered<Set<String>> names;

    NamesInAnswers(PreparedAnswerTable table, Signals signals) {
        this.names = new Remembered<>(
                signals,
                Set.of(PreparedAnswers.SIGNAL),
                () -> table.shared(PreparedAnswers.MOST).stream()
                        .flatMap(text -> ProperNames.in(text).stream())
                        .distinct()
                        .limit(MOST)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<String> words() {
        return names.get();
    }
}
