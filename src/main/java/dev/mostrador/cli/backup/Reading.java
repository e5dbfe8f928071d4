package dev.mostrador.cli.backup;

import dev.mostrador.cli.backup.Damaged.Why;
import dev.mostrador.platform.postgres.DatabaseAddress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/// Reads a backup into an empty database: first the schema of its time, then the rows, then the migrations since.
public final class Reading {
    private final DatabaseAddress database;
    private final String[] migrations;

    /// @param migrations where Flyway finds them
    public Reading(DatabaseAddress database, String... migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    public void read(Archive archive) throws SQLException, IOException, Damaged {
        var target = MigrationVersion.fromVersion(archive.manifest().newestMigration());
        refuseTheUnknown(target, archive.manifest());
        flyway(target).migrate();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var catalog = new Catalog(connection);
            // A migration that was edited after it had been released makes other tables than the backup's.
            if (!catalog.migrations().equals(archive.manifest().migrations()))
                throw new Damaged(Why.FOREIGN, archive.manifest().mostrador());
            load(connection, catalog, archive);
            connection.commit();
        }
        flyway(MigrationVersion.LATEST).migrate();
        execute("analyze");
    }

    private void refuseTheUnknown(MigrationVersion target, Manifest manifest) throws Damaged {
        var newest =
                List.of(flyway(MigrationVersion.LATEST).info().all()).getLast().getVersion();
        if (newest == null || target.isNewerThan(newest.toString()))
            throw new Damaged(Why.TOO_NEW, manifest.mostrador());
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), emptyAsNull(database.user()), emptyAsNull(database.password()))
                .locations(migrations)
                .target(target)
                .load();
    }

    @SuppressWarnings("NullAway") // Flyway takes null for "the URL knows"
    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Without foreign keys the order of the tables does not matter, cycles neither; they are checked when they return.
    /// Without triggers nothing is counted twice. COPY needs a table whose owner sees all rows.
    private static void load(Connection connection, Catalog catalog, Archive archive)
            throws SQLException, IOException, Damaged {
        var keys = catalog.foreignKeys();
        var tables = catalog.tables();
        for (var key : keys) run(connection, "alter table %s drop constraint %s", key.table(), key.name());
        for (var table : tables) {
            run(connection, "alter table %s no force row level security", table.name());
            run(connection, "alter table %s disable trigger user", table.name());
            run(connection, "truncate %s", table.name()); // what the migrations themselves put in
        }
        copy(connection, archive, tables);
        for (var table : tables) {
            run(connection, "alter table %s enable trigger user", table.name());
        }
        for (var key : keys)
            run(
                    connection,
                    "alter table %s add constraint %s " + key.definition().replace("%", "%%"),
                    key.table(),
                    key.name());
        for (var table : tables)
            if (table.guarded()) run(connection, "alter table %s force row level security", table.name());
        for (var sequence : archive.manifest().sequences()) set(connection, sequence);
    }

    private static void copy(Connection connection, Archive archive, List<Catalog.Table> tables)
            throws SQLException, IOException, Damaged {
        var known = new HashMap<String, Catalog.Table>();
        for (var table : tables) known.put(table.name(), table);
        for (var table : archive.manifest().tables()) copy(connection, archive, table, known);
    }

    private static void copy(
            Connection connection, Archive archive, Manifest.Copied from, Map<String, Catalog.Table> known)
            throws SQLException, IOException, Damaged {
        var table = known.get(from.name());
        if (table == null || !table.columns().equals(from.columns())) throw new Damaged(Why.FOREIGN, from.name());
        var statement = "copy %s (%s) from stdin".formatted(table.quoted(), table.columnList());
        try (var content = archive.content(from)) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, content);
            if (rows != from.rows()) throw new Damaged(Why.ALTERED, from.name() + ": " + rows + " ≠ " + from.rows());
        }
    }

    private static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (var sql = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            sql.setString(1, Catalog.quote(sequence.name()));
            sql.setLong(2, sequence.value());
            sql.setBoolean(3, sequence.called());
            sql.execute();
        }
    }

    private static void run(Connection connection, String statement, String... identifiers) throws SQLException {
        var quoted = List.of(identifiers).stream().map(Catalog::quote).toArray();
        try (var sql = connection.createStatement()) {
            sql.execute(statement.formatted(quoted));
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
