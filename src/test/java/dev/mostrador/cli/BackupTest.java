package dev.mostrador.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.cli.backup.Archive;
import dev.mostrador.cli.backup.Damaged;
import dev.mostrador.cli.backup.Reading;
import dev.mostrador.cli.backup.Writing;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final String[] MIGRATIONS = {"classpath:db/migration"};
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    static Path folder;

    static DatabaseAddress original;
    static Path file;

    @BeforeAll
    static void twoShopsWithHostileNames() throws Exception {
        original = TestDatabase.migrated();
        execute(original, """
                insert into account (name, country, time_zone, created_at) values
                  (E'Telepuppy\\t\\\\.\\n\\r"; drop table account; --', 'ES', 'Europe/Madrid', now()),
                  ('Celeritas ñ 🐶 \\N', 'AR', 'America/Buenos_Aires', now());
                do $$ declare shop int; begin
                  for shop in select id from account loop
                    perform set_config('app.account', shop::text, true);
                    insert into blob values (shop, gen_random_uuid(), 3, '\\x00ff5c', now());
                    insert into blob_chunk select account_id, id, 0, '\\x00ff5c0a0d09' from blob;
                    insert into customer (account_id, id, name, created_at)
                      select shop, gen_random_uuid(), 'Ana ' || n, now() from generate_series(1, 10 * shop) n;
                    update customer set merged_into = (select id from customer where name = 'Ana 1') where name = 'Ana 2';
                    insert into conversation (account_id, id, number, subject, customer_id, customer_name, channel,
                        state, created_at, last_activity_at)
                      select shop, gen_random_uuid(), 1000 + shop, 'Tab' || chr(9), id, name, 'email', 'open', now(), now()
                      from customer where name = 'Ana 1';
                    insert into api_token (account_id, id, name, prefix, token_hash, created_at)
                      values (shop, gen_random_uuid(), '\\', 'mst', sha256(shop::text::bytea), now());
                  end loop;
                end $$""");
        file = folder.resolve("copia.zip");
        back(original, file);
    }

    private static void back(DatabaseAddress database, Path into) throws Exception {
        try (var connection = database.connect();
                var stream = Files.newOutputStream(into)) {
            Writing.write(connection, stream, "test", NOW, folder.resolve("no key"));
        }
    }

    private static void execute(DatabaseAddress database, String statement) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> rows(DatabaseAddress database, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            for (var account = 1; account <= 2; account++) {
                sql.execute("select set_config('app.account', '" + account + "', false)");
                var rows = sql.executeQuery(query);
                while (rows.next()) found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws Exception {
        var restored = TestDatabase.empty();
        try (var archive = Archive.open(file)) {
            new Reading(restored, MIGRATIONS).read(archive);
        }
        for (var table : List.of(
                "account", "blob", "blob_chunk", "customer", "conversation", "conversation_tally", "api_token")) {
            var query = "select t::text from " + table + " t order by 1";
            assertThat(rows(restored, query)).as(table).isNotEmpty().isEqualTo(rows(original, query));
        }
    }

    @Test
    void theRestoredSchemaIsAsStrictAsTheOriginal() throws Exception {
        var restored = TestDatabase.empty();
        try (var archive = Archive.open(file)) {
            new Reading(restored, MIGRATIONS).read(archive);
        }
        for (var query : List.of(
                "select concat(c.relname, relrowsecurity, relforcerowsecurity) from pg_class c where relnamespace = 'public'::regnamespace order by 1",
                "select concat(conname, pg_get_constraintdef(oid), convalidated) from pg_constraint where connamespace = 'public'::regnamespace order by 1",
                "select concat(tgname, tgenabled) from pg_trigger where not tgisinternal order by 1"))
            assertThat(rows(restored, query)).isEqualTo(rows(original, query));
        execute(
                restored,
                "insert into account (name, country, time_zone, created_at) values ('third', 'ES', 'UTC', now())");
        assertThat(rows(restored, "select max(id)::text from account")).contains("3");
    }

    @Test
    void aBackupFromBeforeALaterMigrationIsBroughtUpToDate() throws Exception {
        var restored = TestDatabase.empty();
        try (var archive = Archive.open(file)) {
            new Reading(restored, "classpath:db/migration", "classpath:db/later").read(archive);
        }
        assertThat(rows(restored, "select n::text from later")).containsExactly("7", "7");
    }

    @Test
    void aBackupOfALaterEditionIsRefused() throws Exception {
        var newer = TestDatabase.empty();
        try (var archive = Archive.open(file)) {
            new Reading(newer, "classpath:db/migration", "classpath:db/later").read(archive);
        }
        var file = folder.resolve("newer.zip");
        back(newer, file);
        try (var archive = Archive.open(file)) {
            assertThatThrownBy(() -> new Reading(TestDatabase.empty(), MIGRATIONS).read(archive))
                    .isInstanceOfSatisfying(
                            Damaged.class, damaged -> assertThat(damaged.why()).isEqualTo(Damaged.Why.TOO_NEW));
        }
    }

    @Test
    void aByteThatChangedIsFound() throws Exception {
        var bytes = Files.readAllBytes(file);
        var accepted = new ArrayList<Integer>();
        for (var at = 100; at < bytes.length; at += bytes.length / 60) {
            var altered = bytes.clone();
            altered[at] ^= 0x40;
            var other = Files.write(folder.resolve("altered.zip"), altered);
            if (changesContent(other)) accepted.add(at);
        }
        assertThat(accepted).isEmpty();
    }

    /// Some bytes of a ZIP (times, attributes) mean nothing for what is inside.
    private static boolean changesContent(Path other) throws Exception {
        try (var archive = Archive.open(other);
                var true_ = Archive.open(file)) {
            return !archive.manifest().tables().equals(true_.manifest().tables());
        } catch (Damaged damaged) {
            return false;
        }
    }

    @Test
    void halfAFileAndNoBackupAreRefused() throws Exception {
        var bytes = Files.readAllBytes(file);
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        var text = Files.writeString(folder.resolve("text.zip"), "hola");
        for (var wrong : List.of(half, text))
            assertThatThrownBy(() -> Archive.open(wrong)).isInstanceOf(Damaged.class);
    }
}
