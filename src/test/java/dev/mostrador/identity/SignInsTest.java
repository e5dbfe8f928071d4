package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The arithmetic of waiting.
class SignInsTest {
    private static final Instant LAST = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void theFirstFailuresCostNothing() {
        assertThat(wait(0)).isNegative();
        assertThat(wait(4)).isNegative();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToTenMinutes() {
        assertThat(wait(5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(6)).isEqualTo(Duration.ofSeconds(4));
        assertThat(wait(10)).isEqualTo(Duration.ofSeconds(64));
        assertThat(wait(50)).isEqualTo(Duration.ofMinutes(10));
        assertThat(wait(1_000_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void passwordsAreJudgedByLengthAndByHowCommonTheyAre() {
        assertThat(Passwords.complaint("nueve car", "a@b.example")).isPresent();
        assertThat(Passwords.complaint("diez carac", "a@b.example")).isEmpty();
        assertThat(Passwords.complaint("QwertyUiop", "a@b.example")).isPresent();
        assertThat(Passwords.complaint("elena@telepuppy.example", "Elena@telepuppy.example"))
                .isPresent();
        assertThat(Passwords.complaint("🙂🙂🙂🙂🙂🙂🙂🙂🙂", "a@b.example")).isPresent();
    }

    private static Duration wait(int failures) {
        var opens = Throttle.opens(new SignInTable.Past(failures, LAST), 5);
        return opens.equals(Instant.MIN) ? Duration.ofSeconds(-1) : Duration.between(LAST, opens);
    }
}
