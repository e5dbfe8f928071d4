package dev.mostrador.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SignedTokensTest {
    @Autowired
    private SignedTokens tokens;

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 20, 24})
    void whatWasSignedIsReadAgain(int bytes) {
        var token = tokens.make("survey", bytes, body -> body.putInt(42));
        assertThat(token).matches("[\\w-]+");
        assertThat(tokens.read("survey", bytes, token))
                .hasValueSatisfying(it -> assertThat(it.getInt()).isEqualTo(42));
    }

    @Test
    void anyOtherLetterMakesItSomebodyElses() {
        var token = tokens.make("survey", 20, body -> body.putInt(42));
        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.read("survey", 20, forged)).as("letter %d", i).isEmpty();
        }
        assertThat(tokens.read("survey", 20, token + "AAAA")).isEmpty();
        assertThat(tokens.read("survey", 20, "")).isEmpty();
        assertThat(tokens.read("survey", 20, "ñ".repeat(token.length()))).isEmpty();
    }

    @Test
    void oneForAnotherPurposeIsNone() {
        var token = tokens.make("survey", 20, body -> body.putInt(42));
        assertThat(tokens.read("agreement", 20, token)).isEmpty();
    }
}
