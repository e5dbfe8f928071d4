package dev.mostrador.channel.email.reader.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes to text, believing the bytes more than the label: what is valid UTF-8 and not plain ASCII is hardly ever
/// anything else, what is not valid UTF-8 is not UTF-8 whatever it says.
public final class TextDecoder {
    static final Charset WESTERN = Charset.forName("windows-1252");

    private TextDecoder() {}

    public static String decode(byte[] bytes, String declared) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (isUtf7(declared)) {
            return Utf7.decode(bytes);
        }
        var charset = Charsets.named(declared);
        if (charset.isEmpty()) {
            return detect(bytes);
        }
        return charset.get().name().startsWith("UTF-16") ? utf16(bytes, charset.get()) : decode(bytes, charset.get());
    }

    private static String decode(byte[] bytes, Charset charset) {
        var shape = Utf8Shape.of(bytes);
        if (shape.isAscii()
                && !charset.name().contains("2022")
                && !charset.name().startsWith("IBM")) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return shape.looksUtf8() ? new String(bytes, StandardCharsets.UTF_8) : detect(bytes);
        }
        return isSingleByte(charset) && shape.isUtf8()
                ? new String(bytes, StandardCharsets.UTF_8)
                : new String(bytes, charset);
    }

    /// No usable label.
    private static String detect(byte[] bytes) {
        var shape = Utf8Shape.of(bytes);
        if (hasJapaneseEscape(bytes)) {
            return new String(bytes, Charset.forName("x-windows-iso2022jp"));
        }
        return shape.looksUtf8() ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WESTERN);
    }

    /// Some label plain ASCII as UTF-16.
    private static String utf16(byte[] bytes, Charset charset) {
        int zeros = 0;
        for (byte it : bytes) {
            zeros += it == 0 ? 1 : 0;
        }
        return zeros == 0 && isText(bytes) ? detect(bytes) : new String(bytes, charset);
    }

    private static boolean isText(byte[] bytes) {
        return !strictly(bytes, StandardCharsets.UTF_8).isEmpty();
    }

    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static boolean isUtf7(String declared) {
        return declared.strip().toLowerCase(java.util.Locale.ROOT).endsWith("utf-7");
    }

    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
