package dev.mostrador.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.identity.TokensAtRest;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabase.migrated();
    private final Terminal terminal = new Terminal().database(database);

    private void account(String name) throws SQLException {
        try (var connection = database.connect();
                var sql = connection.prepareStatement(
                        "insert into account (name, country, time_zone, created_at) values (?, 'ES', 'UTC', now())")) {
            sql.setString(1, name);
            sql.executeUpdate();
        }
    }

    @Test
    void theSecretStandsAloneOnStandardOutputAndOnlyItsHashIsKept() throws SQLException {
        account("Telepuppy");
        assertThat(terminal.type("token", "create", "--name", "almacén")).isEqualTo(Exit.DONE);
        var secret = terminal.output().strip();
        assertThat(secret).matches("mst_[\\w-]{43}");
        try (var connection = database.connect();
                var sql = connection.createStatement();
                var row = sql.executeQuery("select name, prefix, token_hash from api_token")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("almacén");
            assertThat(secret).startsWith(row.getString(2));
            assertThat(row.getBytes(3)).isEqualTo(TokensAtRest.hash(secret));
        }
    }

    @Test
    void beforeTheShopIsSetUpThereIsNothingToMakeATokenFor() {
        assertThat(terminal.type("token", "create", "--name", "x")).isEqualTo(Exit.REFUSED);
        assertThat(terminal.error()).hasLineCount(1);
    }

    @Test
    void withSeveralAccountsOneMustBeNamed() throws SQLException {
        account("Telepuppy");
        account("Celeritas");
        assertThat(terminal.type("token", "create", "--name", "x")).isEqualTo(Exit.REFUSED);
        assertThat(terminal.error()).contains("Telepuppy", "Celeritas");
        assertThat(terminal.type("token", "create", "--name", "x", "--account", "2"))
                .isEqualTo(Exit.DONE);
    }

    @Test
    void withoutDataTheCommandSaysHowToMakeThem() {
        var terminal = new Terminal().data(folder.resolve("var"));
        assertThat(terminal.type("token", "create", "--name", "x")).isEqualTo(Exit.REFUSED);
        assertThat(terminal.error()).contains("mostrador run");
    }
}
