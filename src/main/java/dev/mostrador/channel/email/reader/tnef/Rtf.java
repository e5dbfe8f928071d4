package dev.mostrador.channel.email.reader.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Compressed RTF (MS-OXRTFCP).
final class Rtf {
    private static final int COMPRESSED = 0x75465a4c;
    private static final int UNCOMPRESSED = 0x414c454d;
    private static final int HEADER = 16;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int WINDOW = 4096;

    /// What the window holds at first, by the specification.
    private static final byte[] START =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
                            + "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
                            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private final byte[] window = new byte[WINDOW];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int write = START.length;

    private Rtf(ByteBuffer in) {
        this.in = in;
        System.arraycopy(START, 0, window, 0, START.length);
    }

    /// "" if it is no such thing. One character a byte.
    static String decompressed(byte[] bytes) {
        if (bytes.length < HEADER) {
            return "";
        }
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int kind = in.getInt(8);
        in.position(HEADER);
        if (kind == UNCOMPRESSED) {
            return new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.ISO_8859_1);
        }
        return kind == COMPRESSED ? new Rtf(in).run() : "";
    }

    private String run() {
        boolean more = true;
        while (more && in.hasRemaining() && out.size() < LARGEST) {
            int flags = in.get();
            for (int bit = 0; bit < 8 && more; bit++) {
                more = (flags >> bit & 1) == 0 ? literal() : reference();
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private boolean literal() {
        if (!in.hasRemaining()) {
            return false;
        }
        put(in.get());
        return true;
    }

    /// Twelve bits where, four bits how long; pointing at the write position ends the text.
    private boolean reference() {
        if (in.remaining() < 2) {
            return false;
        }
        int token = (in.get() & 0xff) << 8 | in.get() & 0xff;
        int from = token >> 4;
        if (from == write % WINDOW) {
            return false;
        }
        for (int i = 0; i < (token & 15) + 2; i++) {
            put(window[(from + i) % WINDOW]);
        }
        return true;
    }

    private void put(byte it) {
        out.write(it);
        window[write % WINDOW] = it;
        write = (write + 1) % WINDOW;
    }
}
