package dev.mostrador.cli.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a backup says about itself: the last entry of its archive.
///
/// @param format of the archive; this is 1
/// @param mostrador the version that wrote it
/// @param migrations in the order in which they were applied
/// @param keySha256 of the installation's key, without which the mailboxes' passwords cannot be read; null when it is
///     kept elsewhere
public record Manifest(
        int format,
        String mostrador,
        Instant createdAt,
        List<Migration> migrations,
        List<Copied> tables,
        List<Sequence> sequences,
        @Nullable String keySha256) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String KEY = "secret.key";

    /// @param checksum as Flyway computed it
    public record Migration(
            String version, String description, @Nullable Integer checksum) {}

    /// @param sha256 of the entry's content, in hexadecimal
    public record Copied(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".tsv";
        }
    }

    public record Sequence(String name, long value, boolean called) {}

    public long rows() {
        return tables.stream().mapToLong(Copied::rows).sum();
    }

    String newestMigration() {
        return migrations.getLast().version();
    }
}
