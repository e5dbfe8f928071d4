package dev.mostrador.channel.email.reader.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// RFC 2231: `name*0*=UTF-8''fact; name*1*=ura.pdf`.
final class Continuations {
    private static final Pattern NAME = Pattern.compile("([^*]++)\\*(\\d{1,3})?(\\*)?");

    private Continuations() {}

    static Map<String, String> joined(Map<String, String> raw) {
        var out = new LinkedHashMap<String, String>();
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        raw.forEach((name, value) -> {
            var it = NAME.matcher(name);
            if (it.matches()) {
                int number = it.group(2) == null ? 0 : Integer.parseInt(it.group(2));
                boolean encoded = it.group(3) != null || it.group(2) == null;
                pieces.computeIfAbsent(it.group(1).strip(), key -> new TreeMap<>())
                        .putIfAbsent(number, new Piece(value, encoded));
            } else {
                out.put(name, EncodedWords.decode(value));
            }
        });
        pieces.forEach((name, it) -> out.put(name, join(it)));
        return out;
    }

    private static String join(TreeMap<Integer, Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        var charset = "utf-8";
        boolean first = true;
        for (var piece : pieces.values()) {
            var value = piece.value;
            if (first && piece.encoded && value.indexOf('\'') >= 0 && value.indexOf('\'') != value.lastIndexOf('\'')) {
                charset = value.substring(0, value.indexOf('\''));
                value = value.substring(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
            }
            first = false;
            bytes.writeBytes(piece.encoded ? percent(value) : value.getBytes(StandardCharsets.UTF_8));
        }
        return EncodedWords.decode(TextDecoder.decode(bytes.toByteArray(), charset));
    }

    private static byte[] percent(String value) {
        var out = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            int high = i + 2 < value.length() && value.charAt(i) == '%' ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(value.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.writeBytes(value.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private record Piece(String value, boolean encoded) {}
}
