package dev.mostrador.cli.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes a living database into an archive, as it stands at one instant: one table an entry, in PostgreSQL's own text
/// format, a row a line, so that a person with nothing but `unzip` can read what is theirs.
public final class Writing {
    private final Connection connection;
    private final Catalog catalog;
    private final CopyManager copy;

    private Writing(Connection connection) throws SQLException {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /// Bounded memory, whatever the size. The stream is finished but not closed.
    ///
    /// @param key the file of the installation's key; need not exist
    public static Manifest write(Connection connection, OutputStream file, String mostrador, Instant now, Path key)
            throws SQLException, IOException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            return new Writing(connection).write(file, mostrador, now, key);
        } finally {
            connection.rollback();
        }
    }

    private Manifest write(OutputStream file, String mostrador, Instant now, Path key)
            throws SQLException, IOException {
        var zip = new ZipOutputStream(file);
        zip.setLevel(Deflater.BEST_SPEED);
        // The first statement takes the snapshot that all the others read.
        var accounts = catalog.accounts();
        var tables = new ArrayList<Manifest.Copied>();
        for (var table : catalog.tables()) tables.add(write(table, accounts, zip));
        var manifest = new Manifest(
                Manifest.FORMAT,
                mostrador,
                now,
                catalog.migrations(),
                tables,
                catalog.sequences(),
                Files.exists(key) ? write(key, zip) : null);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    private static String write(Path key, ZipOutputStream zip) throws IOException {
        var content = Files.readAllBytes(key);
        zip.putNextEntry(new ZipEntry(Manifest.KEY));
        zip.write(content);
        zip.closeEntry();
        return HexFormat.of().formatHex(Digests.sha256().digest(content));
    }

    private Manifest.Copied write(Catalog.Table table, List<Integer> accounts, ZipOutputStream zip)
            throws SQLException, IOException {
        var entry = new Manifest.Copied(table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(entry.entry()));
        var digest = Digests.sha256();
        var content = new DigestOutputStream(zip, digest);
        var query = "copy (select %s from %s) to stdout".formatted(table.columnList(), table.quoted());
        var rows = 0L;
        if (!table.guarded()) rows = copy.copyOut(query, content);
        else
            for (var account : accounts) {
                become(account);
                rows += copy.copyOut(query, content);
            }
        zip.closeEntry();
        return new Manifest.Copied(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /// Row-level security binds us, too: each account's rows are read on its behalf.
    private void become(int account) throws SQLException {
        try (var sql = connection.prepareStatement("select set_config('app.account', ?, true)")) {
            sql.setString(1, Integer.toString(account));
            sql.execute();
        }
    }
}
