package dev.mostrador.cli.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What there is in the schema. Nothing here knows a table by name, so that a new one is never forgotten.
record Catalog(Connection connection) {

    /// @param columns without the generated ones
    /// @param guarded by row-level security: its rows show account by account
    record Table(String name, List<String> columns, boolean guarded) {
        String quoted() {
            return quote(name);
        }

        String columnList() {
            return columns.stream().map(Catalog::quote).collect(Collectors.joining(", "));
        }
    }

    record ForeignKey(String table, String name, String definition) {}

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    List<Table> tables() throws SQLException {
        return list("""
                select c.relname, c.relrowsecurity and c.relforcerowsecurity, array_agg(a.attname::text order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname <> 'flyway_schema_history'
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                group by c.oid
                order by c.relname""", row -> new Table(row.getString(1), texts(row, 3), row.getBoolean(2)));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list("""
                select c.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where c.relnamespace = current_schema()::regnamespace and k.contype = 'f' and k.conparentid = 0
                order by c.relname, k.conname""", row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var names = list("""
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname""", row -> row.getString(1));
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names)
            sequences.addAll(list(
                    "select last_value, is_called from " + quote(name),
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        return sequences;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return list("""
                select version, description, checksum from flyway_schema_history
                where success and version is not null order by installed_rank""", row -> new Manifest.Migration(row.getString(1), row.getString(2), (Integer) row.getObject(3)));
    }

    List<Integer> accounts() throws SQLException {
        return list("select id from account order by id", row -> row.getInt(1));
    }

    boolean has(String table) throws SQLException {
        return list("select to_regclass('%s') is not null".formatted(table), row -> row.getBoolean(1))
                .getFirst();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, Reading<T> reading) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(reading.read(rows));
            return found;
        }
    }
}
