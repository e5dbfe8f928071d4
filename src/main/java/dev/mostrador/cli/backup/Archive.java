package dev.mostrador.cli.backup;

import dev.mostrador.cli.backup.Damaged.Why;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup as it is found in a file, verified from the first to the last byte before anybody relies on it.
public final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    public static Archive open(Path file) throws IOException, Damaged {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Damaged(Why.NOT_A_BACKUP, String.valueOf(e.getMessage()));
        }
        try {
            var archive = new Archive(zip, manifest(zip));
            archive.verify();
            return archive;
        } catch (IOException | Damaged | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException, Damaged {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) throw new Damaged(Why.NOT_A_BACKUP, Manifest.ENTRY);
        try (var stream = zip.getInputStream(entry)) {
            var content = stream.readAllBytes();
            var sum = new CRC32(); // nobody else looks at it
            sum.update(content);
            if (sum.getValue() != entry.getCrc()) throw new Damaged(Why.ALTERED, Manifest.ENTRY);
            var manifest = JsonMapper.shared().readValue(content, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) throw new Damaged(Why.TOO_NEW, manifest.mostrador());
            if (manifest.migrations().isEmpty()) throw new Damaged(Why.NOT_A_BACKUP, Manifest.ENTRY);
            return manifest;
        } catch (ZipException | EOFException e) {
            throw new Damaged(Why.ALTERED, Manifest.ENTRY);
        } catch (JacksonException | NullPointerException e) {
            throw new Damaged(Why.NOT_A_BACKUP, Manifest.ENTRY);
        }
    }

    private void verify() throws IOException, Damaged {
        for (var table : manifest.tables()) verify(table.entry(), table.sha256());
        if (manifest.keySha256() != null) verify(Manifest.KEY, manifest.keySha256());
    }

    private void verify(String entry, String sha256) throws IOException, Damaged {
        var digest = Digests.sha256();
        try (var content = new DigestInputStream(content(entry), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException e) {
            throw new Damaged(Why.ALTERED, entry);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) throw new Damaged(Why.ALTERED, entry);
    }

    InputStream content(Manifest.Copied table) throws IOException, Damaged {
        return content(table.entry());
    }

    /// The installation's key as its file holds it, if the backup has it.
    public Optional<String> key() throws IOException, Damaged {
        if (manifest.keySha256() == null) return Optional.empty();
        try (var content = content(Manifest.KEY)) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private InputStream content(String name) throws IOException, Damaged {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Damaged(Why.ALTERED, name);
        return zip.getInputStream(entry);
    }

    public Manifest manifest() {
        return manifest;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
