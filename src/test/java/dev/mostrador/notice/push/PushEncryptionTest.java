package dev.mostrador.notice.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /// RFC 8291, appendix A.
    @Test
    void itWritesWhatTheStandardWrites() throws GeneralSecurityException {
        var server = pair(
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var closed = PushEncryption.encrypt(
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                server,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(closed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLoc"
                        + "InmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQex"
                        + "SgSxsj_Qulcy4a-fN");
    }

    @Test
    void theSameTextNeverLooksTheSame() throws GeneralSecurityException {
        var browser = new PushBrowser(URI.create("https://push.example.com/a"));
        var text = "hola".getBytes(StandardCharsets.UTF_8);
        var one = PushEncryption.encrypt(browser.key(), browser.auth(), text);
        var other = PushEncryption.encrypt(browser.key(), browser.auth(), text);
        assertThat(one).isNotEqualTo(other);
        assertThat(browser.read(one)).isEqualTo("hola").isEqualTo(browser.read(other));
    }

    @Test
    void aPointBesideTheCurveIsRefused() {
        var beside = Curve.bytes((ECPublicKey) Curve.fresh().getPublic());
        beside[64] ^= 1;
        assertThatThrownBy(() -> Curve.key(beside)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theNameTagIsSignedForThatServiceAlone() throws GeneralSecurityException {
        var keys = Curve.fresh();
        var tag = NameTag.of(keys, URI.create("https://push.example.com:8443/x/y"), "https://desk.example", NOW);
        var parts = tag.replaceFirst("vapid t=", "").split(", k=");
        var token = parts[0].split("\\.");
        assertThat(new String(bytes(token[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"aud\":\"https://push.example.com:8443\",\"exp\":"
                        + NOW.plus(Duration.ofHours(12)).getEpochSecond() + ",\"sub\":\"https://desk.example\"}");
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(Curve.key(bytes(parts[1])));
        check.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(bytes(token[2]))).isTrue();
    }

    @Test
    void itWaitsAsItIsToldWithinReason() {
        assertThat(RetryAfter.of("120", 1, NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("999999", 1, NOW)).isEqualTo(Duration.ofHours(1));
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 10:05:00 GMT", 1, NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryAfter.of("mañana", 1, NOW)).isEqualTo(Duration.ofSeconds(15));
        assertThat(RetryAfter.of("", 3, NOW)).isEqualTo(Duration.ofMinutes(4));
    }

    private static KeyPair pair(String own, String open) throws GeneralSecurityException {
        var secret = new ECPrivateKeySpec(new BigInteger(1, bytes(own)), Curve.parameters());
        return new KeyPair(Curve.key(bytes(open)), KeyFactory.getInstance("EC").generatePrivate(secret));
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
