package dev.mostrador.channel.email.reader.body;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// Finds the mail inside an opaque S/MIME signature (CMS SignedData, RFC 5652). Reads BER, definite and indefinite
/// lengths.
final class SignedBox {
    /// Larger ones stay an attachment.
    static final int LARGEST = 4 * 1024 * 1024;

    private static final int SEQUENCE = 0x30;
    private static final int OID = 0x06;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PIECES = 0x24;
    private static final int EXPLICIT = 0xa0;
    private static final int DEEPEST = 20;
    private static final byte[] SIGNED_DATA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02
    };

    private final byte[] ber;
    private int at;

    private SignedBox(byte[] ber) {
        this.ber = ber;
    }

    /// Empty if it is encrypted, or nothing that this understands.
    static Optional<byte[]> content(byte[] ber) {
        try {
            return new SignedBox(ber).content();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> content() {
        enter(SEQUENCE);
        if (!Arrays.equals(value(OID), SIGNED_DATA)) {
            return Optional.empty();
        }
        enter(EXPLICIT);
        enter(SEQUENCE);
        skip(0);
        skip(0);
        enter(SEQUENCE);
        skip(0);
        enter(EXPLICIT);
        var out = new ByteArrayOutputStream();
        octets(out, 0);
        return Optional.of(out.toByteArray());
    }

    private void octets(ByteArrayOutputStream out, int depth) {
        int tag = ber[at] & 0xff;
        if (tag == OCTETS) {
            out.writeBytes(value(OCTETS));
        } else if (tag == OCTETS_IN_PIECES && depth < DEEPEST) {
            at++;
            int length = length();
            int end = length < 0 ? ber.length : at + length;
            while (at < end && ber[at] != 0) {
                octets(out, depth + 1);
            }
            at += length < 0 ? 2 : 0;
        } else {
            throw new IndexOutOfBoundsException();
        }
    }

    private void enter(int tag) {
        expect(tag);
        length();
    }

    private byte[] value(int tag) {
        expect(tag);
        int length = length();
        if (length < 0 || length > ber.length - at) {
            throw new IndexOutOfBoundsException();
        }
        at += length;
        return Arrays.copyOfRange(ber, at - length, at);
    }

    private void skip(int depth) {
        at++;
        int length = length();
        if (length >= 0) {
            at = Math.addExact(at, length);
            return;
        }
        while (ber[at] != 0) {
            if (depth > DEEPEST) {
                throw new IndexOutOfBoundsException();
            }
            skip(depth + 1);
        }
        at += 2;
    }

    private void expect(int tag) {
        if ((ber[at++] & 0xff) != tag) {
            throw new IndexOutOfBoundsException();
        }
    }

    /// -1 for "until the end mark".
    private int length() {
        int first = ber[at++] & 0xff;
        if (first < 0x80) {
            return first;
        }
        if (first == 0x80) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | ber[at++] & 0xff;
            if (length < 0 || length > LARGEST * 2) {
                throw new IndexOutOfBoundsException();
            }
        }
        return length;
    }
}
