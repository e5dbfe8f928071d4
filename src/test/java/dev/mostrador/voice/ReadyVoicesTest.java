package dev.mostrador.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.bench.StyleSets;
import dev.mostrador.protocol.text.ReadyMade;
import dev.mostrador.style.Draft;
import dev.mostrador.style.Spelling;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import dev.mostrador.style.StyleGuard;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The voices that come with the ready-made protocols: what they avoid is not what good replies are made of, and what
/// they say themselves is well said.
class ReadyVoicesTest {
    static final Iterable<String> NAMES = ReadyMade.NAMES;
    private static final double MOST = 0.02; // of good sentences, as for any rule

    private final StyleGuard guard = new StyleGuard(Spelling.NONE);

    @ParameterizedTest
    @FieldSource("NAMES")
    void aGoodReplyIsLeftAlone(String name) {
        var context = context(name);
        var good = new StyleSets(Path.of("src/test/resources/style")).good();
        var sentences = good.stream()
                .mapToLong(it -> new Draft(it.text()).sentences().size())
                .sum();
        var alarms = good.stream()
                .flatMap(it -> guard.check(it.text(), context).stream())
                .filter(it -> it.rule().equals("words"))
                .count();
        assertThat(sentences).isPositive();
        assertThat((double) alarms / sentences).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itsExamplesHoldToWhatItSays(String name) {
        var voice = ReadyMade.read(name).voice();
        assertThat(voice.examples()).isNotEmpty();
        for (var example : voice.examples()) {
            assertThat(guard.check(example.text(), context(name)))
                    .as(example.text())
                    .isEmpty();
        }
    }

    private static StyleContext context(String name) {
        var profile = ReadyMade.read(name).voice();
        var plain = Voice.PLAIN;
        var voice = new Voice(
                profile.on("email"),
                plain.allowed(),
                profile.swaps(),
                plain.glossary(),
                plain.dictionary(),
                plain.contacts(),
                Set.of());
        return StyleContext.of("email", "ES", Position.MIDDLE, voice);
    }
}
