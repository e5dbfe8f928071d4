package dev.mostrador.channel.email.reader.mime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The encoding from before MIME: `begin 644 name`, lines, `end`.
final class UuStream extends InputStream {
    private final BufferedReader lines;
    private byte[] decoded = new byte[0];
    private int position;
    private boolean begun;

    UuStream(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    }

    @Override
    public int read() throws IOException {
        while (position == decoded.length) {
            var line = lines.readLine();
            if (line == null || (begun && line.equals("end"))) {
                return -1;
            }
            if (begun) {
                decoded = decode(line);
                position = 0;
            }
            begun |= line.startsWith("begin ");
        }
        return decoded[position++] & 0xff;
    }

    private static byte[] decode(String line) {
        int length = line.isEmpty() ? 0 : Math.min(line.charAt(0) - 32 & 63, (line.length() - 1) * 3 / 4);
        var out = new byte[length];
        for (int i = 0; i < length; i++) {
            int group = 1 + i / 3 * 4;
            int bits = value(line, group) << 18
                    | value(line, group + 1) << 12
                    | value(line, group + 2) << 6
                    | value(line, group + 3);
            out[i] = (byte) (bits >> (16 - 8 * (i % 3)));
        }
        return out;
    }

    private static int value(String line, int index) {
        return index < line.length() ? line.charAt(index) - 32 & 63 : 0;
    }
}
