package dev.mostrador.notice.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/// A browser that has subscribed: it alone can read what is pushed to it.
final class PushBrowser {
    private final URI endpoint;
    private final KeyPair keys = Curve.fresh();
    private final byte[] auth = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    PushBrowser(URI endpoint) {
        this.endpoint = endpoint;
    }

    byte[] key() {
        return Curve.bytes((ECPublicKey) keys.getPublic());
    }

    byte[] auth() {
        return auth;
    }

    PushDevices.Wish wish() {
        var text = Base64.getUrlEncoder().withoutPadding();
        return new PushDevices.Wish(
                endpoint.toString(),
                text.encodeToString(key()),
                text.encodeToString(auth),
                "Mozilla/5.0 Firefox/150.0");
    }

    String read(byte[] body) throws GeneralSecurityException {
        var salt = Arrays.copyOf(body, 16);
        var server = Arrays.copyOfRange(body, 21, 21 + body[20]);
        var found = PushEncryption.keys(PushEncryption.secret(keys, server), auth, key(), server, salt);
        var plain = PushEncryption.cipher(Cipher.DECRYPT_MODE, found)
                .doFinal(Arrays.copyOfRange(body, 21 + body[20], body.length));
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
    }
}
