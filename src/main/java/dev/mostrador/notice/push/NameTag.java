package dev.mostrador.notice.push;

import dev.mostrador.platform.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.TreeMap;

/// Who pushes, signed, for the push service to know the shop again (RFC 8292, ES256).
final class NameTag {
    private static final Duration GOOD_FOR = Duration.ofHours(12); // at most a day
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private NameTag() {}

    /// The header `Authorization`.
    ///
    /// @param contact a `mailto:` or `https:` address of whoever runs this
    static String of(KeyPair keys, URI service, String contact, Instant now) throws GeneralSecurityException {
        var claims = new TreeMap<String, Object>();
        claims.put("aud", origin(service));
        claims.put("exp", now.plus(GOOD_FOR).getEpochSecond());
        claims.put("sub", contact);
        var said = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + text(Json.write(claims));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        signature.update(said.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + said + "." + TEXT.encodeToString(signature.sign()) + ", k="
                + TEXT.encodeToString(Curve.bytes((ECPublicKey) keys.getPublic()));
    }

    private static String origin(URI service) {
        return service.getScheme() + "://" + service.getRawAuthority();
    }

    private static String text(String plain) {
        return TEXT.encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
