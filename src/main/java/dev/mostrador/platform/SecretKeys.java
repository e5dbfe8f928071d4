package dev.mostrador.platform;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The installation's key: `MOSTRADOR_SECRET_KEY` (32 bytes in Base64; several nodes need the same), else a file in the
/// data folder that only its owner can read, made at the first need. It encrypts what must be read again, such as
/// the password of a mailbox, and signs what comes back from outside. Each purpose has a key of its own.
@Component
public class SecretKeys {
    private static final int NONCE = 12; // bytes
    private static final int TAG = 128; // bits
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    SecretKeys(Environment environment) {
        var given = environment.getProperty("mostrador.secret-key", "");
        master = given.isBlank() ? kept(environment.getProperty("mostrador.data", "")) : decode(given);
    }

    /// What was sealed with another key, as after restoring a backup without its key, or was changed since.
    public static final class WrongKey extends IllegalStateException {
        WrongKey(Throwable cause) {
            super("The installation's key does not fit what it should open", cause);
        }
    }

    /// `about` binds the secret to its place: in another row it cannot be opened.
    public byte[] encrypt(String purpose, String about, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, about, nonce, plain);
        var all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /// Throws [WrongKey] when the key is another one or somebody changed a byte.
    public byte[] decrypt(String purpose, String about, byte[] secret) {
        var nonce = Arrays.copyOf(secret, NONCE);
        return cipher(Cipher.DECRYPT_MODE, purpose, about, nonce, Arrays.copyOfRange(secret, NONCE, secret.length));
    }

    /// 32 bytes that nobody without the key can make for that text.
    public byte[] sign(String purpose, String text) {
        return mac(key(purpose), text);
    }

    private byte[] cipher(int mode, String purpose, String about, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new WrongKey(failure);
        }
    }

    private byte[] key(String purpose) {
        return mac(master, purpose);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] kept(String folder) {
        var file = DataFolder.named(folder).secretKey();
        if (!Files.exists(file)) {
            var fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            Secret.write(file, Base64.getEncoder().encodeToString(fresh));
        }
        return decode(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] decode(String text) {
        var key = Base64.getDecoder().decode(text.strip());
        if (key.length != 32) {
            throw new IllegalStateException("MOSTRADOR_SECRET_KEY must be 32 bytes in Base64, these are " + key.length);
        }
        return key;
    }
}
