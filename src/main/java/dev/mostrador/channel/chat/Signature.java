package dev.mostrador.channel.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What the shop's server vouches for: HMAC-SHA256 in hexadecimal over the number of its user, a line feed, the e-mail
/// address (or nothing), and, when it shall not hold for ever, another line feed and the second since 1970 at which it
/// ends.
public final class Signature {
    private Signature() {}

    /// WRONG: made by somebody else, or too old. ID: only the number is vouched for, the address is not.
    public enum Says {
        WRONG,
        ID,
        ID_AND_EMAIL
    }

    public static String of(String secret, String id, String email, long expires) {
        return mac(secret, id + "\n" + email + (expires > 0 ? "\n" + expires : ""));
    }

    /// @param expires 0: it holds for ever
    static Says says(String secret, String id, String email, long expires, String given, Instant now) {
        if (expires > 0 && now.getEpochSecond() >= expires) {
            return Says.WRONG;
        }
        // Else the moment at which it ends could be passed off as the end of the address, or all of it as a number.
        if (id.contains("\n") || email.contains("\n")) {
            return Says.WRONG;
        }
        if (fits(of(secret, id, email, expires), given)) {
            return email.isEmpty() ? Says.ID : Says.ID_AND_EMAIL;
        }
        // As other desks have it: over the number alone.
        return expires == 0 && fits(mac(secret, id), given) ? Says.ID : Says.WRONG;
    }

    private static boolean fits(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII),
                given.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String mac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
