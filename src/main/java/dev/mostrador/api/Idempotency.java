package dev.mostrador.api;

import dev.mostrador.api.IdempotentAnswerTable.Claim;
import dev.mostrador.identity.ApiClient;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): the same key with the same request is carried out
/// once and answered alike for 24 hours. Only successes are remembered; whoever was refused may try again under the
/// same key.
@Component
class Idempotency {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST_KEY = 255; // characters
    static final Duration KEPT = Duration.ofHours(24);

    /// After this long, a request under way counts as lost with its process, and the next one takes its place. Should
    /// it live after all: what is done twice is found by its own key (a reply) or its content (a mail).
    static final Duration LOST = Duration.ofMinutes(1);

    // A structured field's string, or what most clients send: the bare key.
    private static final Pattern KEY = Pattern.compile("\"([ !#-\\[\\]-~]+)\"|([!#-\\[\\]-~]+)");

    private final IdempotentAnswerTable table;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(IdempotentAnswerTable table, JsonMapper json, Clock clock) {
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    /// What is answered: 2xx and a record.
    record Answer(int status, Object body) {}

    /// A request by one program that may come again. `key` is null when the program gave none.
    record Once(ApiClient client, @Nullable String key, byte[] hash) {
        static Once of(ApiClient client, HttpServletRequest request, Upload body) {
            var key = Optional.ofNullable(request.getHeader(HEADER)).map(Once::parse);
            return new Once(client, key.orElse(null), fingerprint(request, body));
        }

        /// A name for what is done, the same at every attempt; without a key each attempt is something new.
        Optional<String> name() {
            return Optional.ofNullable(key)
                    .map(given -> "api:" + client.tokenId() + ":" + given + ":"
                            + java.util.HexFormat.of().formatHex(hash, 0, 8));
        }

        private static String parse(String header) {
            var matcher = KEY.matcher(header.strip());
            if (!matcher.matches() || header.length() > LONGEST_KEY) {
                throw Refused.invalidKey();
            }
            return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        }

        private static byte[] fingerprint(HttpServletRequest request, Upload body) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(
                        (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
                return digest.digest(body.sha256());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    ResponseEntity<byte[]> answer(Once once, Supplier<Answer> work) {
        if (once.key() == null) {
            var answer = work.get();
            return entity(answer.status(), json.writeValueAsString(answer.body()), false);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it: the claim is known by it
        return switch (table.claim(once, now, now.minus(LOST), now.minus(KEPT))) {
            case Claim.Ours ours -> carryOut(once, ours, work);
            case Claim.UnderWay _ -> throw Refused.keyUnderWay();
            case Claim.OtherRequest _ -> throw Refused.reusedKey();
            case Claim.Answered answered -> entity(answered.status(), answered.body(), true);
        };
    }

    private ResponseEntity<byte[]> carryOut(Once once, Claim.Ours ours, Supplier<Answer> work) {
        var done = false;
        try {
            var answer = work.get();
            var body = json.writeValueAsString(answer.body());
            table.complete(once, ours, answer.status(), body);
            done = true;
            return entity(answer.status(), body, false);
        } finally {
            if (!done) {
                table.free(once, ours);
            }
        }
    }

    private static ResponseEntity<byte[]> entity(int status, String body, boolean again) {
        var entity = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (again) {
            entity.header("Idempotent-Replayed", "true");
        }
        return entity.body(body.getBytes(StandardCharsets.UTF_8));
    }
}
