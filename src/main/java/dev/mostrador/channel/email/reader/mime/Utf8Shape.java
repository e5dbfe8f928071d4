package dev.mostrador.channel.email.reader.mime;

/// How much of some bytes is UTF-8.
///
/// @param sequences valid sequences of two to four bytes
/// @param broken bytes that fit nowhere; a sequence cut off at the very end is not counted
record Utf8Shape(int sequences, int broken) {
    static Utf8Shape of(byte[] bytes) {
        int sequences = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes[i]);
            if (length == 1) {
                i++;
            } else if (length == 0) {
                broken++;
                i++;
            } else if (i + length > bytes.length) {
                break;
            } else if (continues(bytes, i + 1, length - 1)) {
                sequences++;
                i += length;
            } else {
                broken++;
                i++;
            }
        }
        return new Utf8Shape(sequences, broken);
    }

    boolean isAscii() {
        return sequences == 0 && broken == 0;
    }

    boolean isUtf8() {
        return sequences > 0 && broken == 0;
    }

    /// A few broken bytes in a text full of good sequences are damage, not another charset.
    boolean looksUtf8() {
        return broken == 0 || sequences > 4 * broken;
    }

    private static int length(byte first) {
        int it = first & 0xff;
        if (it < 0x80) {
            return 1;
        }
        if (it < 0xc2 || it > 0xf4) {
            return 0;
        }
        return it < 0xe0 ? 2 : it < 0xf0 ? 3 : 4;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
