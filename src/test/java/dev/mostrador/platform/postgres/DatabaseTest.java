package dev.mostrador.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @Test
    void theAddressesOfHostingCompaniesAreUnderstood() {
        var address = DatabaseAddress.parse("postgres://ana%40shop:s%2Fcr+t@db_1.example:6432/desk?sslmode=require");
        assertThat(address)
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db_1.example:6432/desk?sslmode=require", "ana@shop", "s/cr+t"));
    }

    @Test
    void anAddressOfJdbcIsTakenAsItIs() {
        var url = "jdbc:postgresql://h/d?user=u&password=p";
        assertThat(DatabaseAddress.parse(url).jdbcUrl()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://h/d", "postgres:///d", "localhost:5432", "postgres://u:p ss@h/d"})
    void anotherAddressIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> Database.external(DatabaseAddress.parse(url)))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("p ss")
                .hasNoCause();
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(new DatabaseAddress("jdbc:postgresql://h/d?password=secret", "u", "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void aRoleThatBypassesRowLevelSecurityIsRefusedWithTheCure() {
        assertThatThrownBy(() -> Database.external(TestDatabase.superuser()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("postgres")
                .hasMessageContaining("CREATE ROLE");
    }

    @Test
    void anOrdinaryRoleMayComeIn() {
        assertThat(Database.external(TestDatabase.migrated()).embedded()).isFalse();
    }
}
