package dev.mostrador.identity;

import dev.mostrador.ui.Saying;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/// What a password must be: long enough and not on the list of the commonest. No rules of composition, as they make
/// passwords worse (NIST SP 800-63B §5.1.1.2).
@Configuration
public class Passwords {
    public static final int SHORTEST = 10;
    private static final int LONGEST = 256;
    private static final Set<String> COMMONEST = commonest();

    /// PBKDF2 needs no further jar. Its rounds are OWASP's figure for SHA-512, about 0.2 s on one core; they stand in
    /// the id in front of each hash, so that more of them take over at a person's next sign-in. Tests use few.
    @Bean
    PasswordEncoder passwordEncoder(@Value("${mostrador.password-rounds:210000}") int rounds) {
        var encoders = IntStream.of(210_000, rounds)
                .distinct()
                .boxed()
                .collect(Collectors.<Integer, String, PasswordEncoder>toMap(Passwords::id, Passwords::pbkdf2));
        return new DelegatingPasswordEncoder(id(rounds), encoders);
    }

    private static String id(int rounds) {
        return "pbkdf2-" + rounds;
    }

    private static Pbkdf2PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }

    /// What is wrong with it; empty when nothing is.
    public static Optional<Saying> complaint(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Saying.of("identity.password.too-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Saying.of("identity.password.too-long", LONGEST));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMONEST.contains(plain)
                || plain.equalsIgnoreCase(email)
                || plain.chars().distinct().count() < 4) {
            return Optional.of(Saying.of("identity.password.too-common"));
        }
        return Optional.empty();
    }

    private static Set<String> commonest() {
        var list = Objects.requireNonNull(Passwords.class.getResourceAsStream("commonest-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
