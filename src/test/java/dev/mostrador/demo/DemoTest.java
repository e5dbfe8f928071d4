package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mostrador.platform.postgres.Database;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.Refused;
import dev.mostrador.platform.postgres.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void aRealShopIsLeftAlone() throws SQLException {
        var address = TestDatabase.migrated();
        openShop(address);

        assertThatThrownBy(() -> Demo.refuseRealShops(Database.external(address)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--demo")
                .hasMessageContaining("MOSTRADOR_DATA");
    }

    @Test
    void aDatabaseWithoutShopsIsWelcome() {
        Demo.refuseRealShops(Database.external(TestDatabase.migrated()));
    }

    @Test
    void aDatabaseWithoutTablesIsWelcome() {
        Demo.refuseRealShops(Database.external(TestDatabase.empty()));
    }

    private static void openShop(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into account (name, country, time_zone, created_at)
                    values ('Mascotas Duero', 'ES', 'Europe/Madrid', now())
                    """);
        }
    }
}
