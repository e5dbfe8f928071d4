package dev.mostrador.channel.email.reader.mime;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// RFC 2047: `=?UTF-8?Q?Pedido_n=C2=BA_1042?=`. Words that follow each other in the same charset are joined before
/// decoding, since many programs cut a character in two between them.
public final class EncodedWords {
    private final String value;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";

    private EncodedWords(String value) {
        this.value = value;
    }

    public static String decode(String value) {
        return value.contains("=?") ? new EncodedWords(value).decode() : value;
    }

    private String decode() {
        int done = 0;
        int from = value.indexOf("=?");
        while (from >= 0) {
            var word = Word.at(value, from);
            if (word == null) {
                from = value.indexOf("=?", from + 2);
                continue;
            }
            plain(value.substring(done, from));
            encoded(word);
            done = word.end;
            from = value.indexOf("=?", done);
        }
        flush();
        return out.append(value, done, value.length()).toString();
    }

    private void plain(String text) {
        if (pendingCharset.isEmpty() || !text.isBlank()) {
            flush();
            out.append(text);
        }
    }

    private void encoded(Word word) {
        if (!word.charset.equalsIgnoreCase(pendingCharset)) {
            flush();
        }
        pendingCharset = word.charset;
        pending.writeBytes(word.bytes());
    }

    private void flush() {
        out.append(TextDecoder.decode(pending.toByteArray(), pendingCharset));
        pending.reset();
        pendingCharset = "";
    }

    private record Word(String charset, boolean base64, String text, int end) {
        private static final int LONGEST_CHARSET = 60;
        private static final int LONGEST_TEXT = 16_000;

        static @Nullable Word at(String value, int from) {
            int charsetEnd = value.indexOf('?', from + 2, Math.min(value.length(), from + 2 + LONGEST_CHARSET));
            if (charsetEnd <= from + 2 || charsetEnd + 2 >= value.length() || value.charAt(charsetEnd + 2) != '?') {
                return null;
            }
            char encoding = Character.toUpperCase(value.charAt(charsetEnd + 1));
            int start = charsetEnd + 3;
            int end = value.indexOf("?=", start, Math.min(value.length(), start + LONGEST_TEXT));
            if (end < 0 || (encoding != 'B' && encoding != 'Q')) {
                return null;
            }
            var charset = value.substring(from + 2, charsetEnd).replaceFirst("\\*.*", "");
            return new Word(charset, encoding == 'B', value.substring(start, end), end + 2);
        }

        byte[] bytes() {
            return base64 ? Base64Stream.decode(text) : q();
        }

        private byte[] q() {
            var bytes = new ByteArrayOutputStream(text.length());
            for (int i = 0; i < text.length(); i++) {
                char it = text.charAt(i);
                int code = it == '=' && i + 2 < text.length() ? hex(text, i + 1) : -1;
                if (code >= 0) {
                    bytes.write(code);
                    i += 2;
                } else if (it == '_') {
                    bytes.write(' ');
                } else {
                    bytes.writeBytes(String.valueOf(it).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        }

        private static int hex(String text, int at) {
            int high = Character.digit(text.charAt(at), 16);
            int low = Character.digit(text.charAt(at + 1), 16);
            return high < 0 || low < 0 ? -1 : high << 4 | low;
        }
    }
}
