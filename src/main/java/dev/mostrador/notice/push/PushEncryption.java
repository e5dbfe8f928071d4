package dev.mostrador.notice.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes a text so that only the browser can read it, not the push service in between (RFC 8291, `aes128gcm`).
final class PushEncryption {
    /// What fits into the one record of 4,096 bytes.
    static final int MOST = 3_993;

    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushEncryption() {}

    static byte[] encrypt(byte[] browser, byte[] auth, byte[] text) throws GeneralSecurityException {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(browser, auth, text, Curve.fresh(), salt);
    }

    static byte[] encrypt(byte[] browser, byte[] auth, byte[] text, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        if (text.length > MOST) {
            throw new IllegalArgumentException("Too long for a push: " + text.length);
        }
        var mine = Curve.bytes((ECPublicKey) ours.getPublic());
        var keys = keys(secret(ours, browser), auth, browser, mine, salt);
        var padded = Arrays.copyOf(text, text.length + 1);
        padded[text.length] = 2; // the last record
        return ByteBuffer.allocate(SALT + 5 + mine.length + padded.length + 16)
                .put(salt)
                .putInt(RECORD)
                .put((byte) mine.length)
                .put(mine)
                .put(cipher(Cipher.ENCRYPT_MODE, keys).doFinal(padded))
                .array();
    }

    record Keys(byte[] content, byte[] nonce) {}

    static Cipher cipher(int mode, Keys keys) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys.content(), "AES"), new GCMParameterSpec(128, keys.nonce()));
        return cipher;
    }

    static byte[] secret(KeyPair own, byte[] other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(Curve.key(other), true);
        return agreement.generateSecret();
    }

    static Keys keys(byte[] secret, byte[] auth, byte[] browser, byte[] server, byte[] salt)
            throws GeneralSecurityException {
        var both = mac(mac(auth, secret), words("WebPush: info"), browser, server, new byte[] {1});
        var base = mac(salt, both);
        return new Keys(
                Arrays.copyOf(mac(base, words("Content-Encoding: aes128gcm"), new byte[] {1}), 16),
                Arrays.copyOf(mac(base, words("Content-Encoding: nonce"), new byte[] {1}), 12));
    }

    private static byte[] words(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (var part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
