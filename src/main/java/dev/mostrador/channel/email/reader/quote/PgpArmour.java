package dev.mostrador.channel.email.reader.quote;

import java.util.BitSet;
import java.util.List;

/// The lines that PGP puts around a signed text.
final class PgpArmour {
    private PgpArmour() {}

    static void mark(List<Line> lines, int to, BitSet folded) {
        boolean signature = false;
        for (int i = 0; i < to; i++) {
            var text = lines.get(i).text();
            if (text.startsWith("-----BEGIN PGP SIGNED MESSAGE-----")) {
                foldHead(lines, i, to, folded);
            }
            signature |= text.startsWith("-----BEGIN PGP SIGNATURE-----");
            if (signature) {
                folded.set(i);
            }
            signature &= !text.startsWith("-----END PGP SIGNATURE-----");
        }
    }

    /// "Hash: SHA256", up to the blank line.
    private static void foldHead(List<Line> lines, int from, int to, BitSet folded) {
        for (int i = from; i < Math.min(to, from + 5) && !lines.get(i).isBlank(); i++) {
            folded.set(i);
        }
    }
}
