package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Where one installation keeps everything: `./var`, or where `MOSTRADOR_DATA` points.
/// Only its owner may look inside.
public record DataFolder(Path root) {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// The folder named by `MOSTRADOR_DATA`, or `./var` when the name is absent.
    public static DataFolder named(String name) {
        return new DataFolder(Path.of(name.isBlank() ? "var" : name));
    }

    public Path postgres() {
        return kept(root.resolve("postgres"));
    }

    public Path log() {
        return kept(root.resolve("log"));
    }

    /// What the application may make again at any time: the start-up cache.
    public Path app() {
        return kept(root.resolve("app"));
    }

    public Path tmp() {
        return kept(root.resolve("tmp"));
    }

    /// What the demo shop wrote to its customers, a file a mail.
    public Path demoOutbox() {
        return kept(root.resolve("demo-outbox"));
    }

    /// The installation's key (see [dev.mostrador.platform.SecretKeys]); made when it is first needed.
    public Path secretKey() {
        return kept(root).resolve("secret.key");
    }

    /// Makes the folder when it is missing, open to its owner alone. Root may work in another user's data folder:
    /// that user must be able to go on with what root left there.
    private Path kept(Path folder) {
        if (Files.isDirectory(folder)) return folder;
        try {
            Files.createDirectories(folder, OWNER_ONLY);
            var owner = Files.getOwner(root);
            if (!Files.getOwner(folder).equals(owner)) Files.setOwner(folder, owner);
            return folder;
        } catch (IOException e) {
            throw Refused.because(e, "postgres.refused.folder", folder, e.getMessage());
        }
    }
}
