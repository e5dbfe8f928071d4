package dev.mostrador;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table has one owner, and every table of an account has the second lock.
@ModuleTest
class TableOwnershipTest {
    /// Opened by a secret before the account is known; or, for the search, because a policy would keep PostgreSQL from
    /// using the index; or because one question is asked of all accounts. They hold hashes, ids, moments and words
    /// without a name.
    private static final Set<String> DOORS =
            Set.of("credential", "session", "api_token", "invitation", "public_door", "search_document", "due_moment");

    /// What everything of a shop hangs on: identity keeps it, and conversations draw their numbers from it.
    private static final String GROUND = "account";

    /// Modules that compose screens and figures from others' tables, reading only.
    private static final Set<String> READERS = Set.of("desk", "insight", "bench");

    private static final Pattern CREATED = Pattern.compile("(?m)^(?:create table|alter table \\w+ rename to) (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("(?m)^(?:update|insert into|delete from) ");

    /// Written before anybody thought of it, when no shop had rows yet.
    private static final Set<String> EARLY =
            Set.of("V202611220911__conversation_rank.sql", "V202611221130__protocol_conduct.sql");
    private static final Pattern BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(\\w+)");

    @Autowired
    JdbcClient db;

    @Test
    void everyTableOfAnAccountHidesItsRowsFromOthers() {
        var open = db.sql("""
                select c.relname from pg_class c
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                """).query(String.class).list();

        assertThat(open).containsExactlyInAnyOrderElementsOf(DOORS);
    }

    @Test
    void theApplicationCannotStepOverTheLock() {
        assertThat(db.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    /// Who migrates owns the tables and is bound by the lock all the same: an `update` would find no row and say
    /// nothing.
    @Test
    void aMigrationThatChangesRowsTakesTheLockOffFirst() {
        var silent = list(Path.of("src/main/resources/db/migration")).stream()
                .filter(file -> !EARLY.contains(file.getFileName().toString()))
                .filter(file -> WRITTEN.matcher(text(file)).find())
                .filter(file -> !text(file).contains("no force row level security"))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void aTableIsNamedInTheSqlOfItsOwnerOnly() {
        var owners = owners();
        var trespasses = new TreeSet<String>();
        for (var file : sources()) {
            var module = Path.of("src/main/java/dev/mostrador")
                    .relativize(file)
                    .getName(0)
                    .toString();
            for (var table : tables(file)) {
                var owner = owners.getOrDefault(table, module);
                if (!table.equals(GROUND) && !owner.equals(module) && !READERS.contains(module)) {
                    trespasses.add(file.getFileName() + " names " + table + " of " + owner);
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    /// The owner is in the migration's name: V202611220101__identity.sql. That of `email` is the channel.
    private static Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        for (var file : list(Path.of("src/main/resources/db/migration"))) {
            var name = file.getFileName()
                    .toString()
                    .replaceAll("V\\d+__|\\.sql", "")
                    .replaceAll("_.*", "");
            var matcher = CREATED.matcher(text(file));
            while (matcher.find()) {
                owners.put(matcher.group(1), name.equals("email") ? "channel" : name);
            }
        }
        return owners;
    }

    private static Set<String> tables(Path source) {
        var tables = new TreeSet<String>();
        var blocks = BLOCK.matcher(text(source));
        while (blocks.find()) {
            var sql = blocks.group(1) == null ? blocks.group(2) : blocks.group(1);
            var names = NAMED.matcher(sql);
            while (names.find()) {
                tables.add(names.group(1).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return tables;
    }

    private static List<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java/dev/mostrador"))) {
            return files.filter(file -> file.toString().endsWith(".java") && file.getNameCount() > 5)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
