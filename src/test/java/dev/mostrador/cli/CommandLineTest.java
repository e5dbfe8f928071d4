package dev.mostrador.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "check", "help", "version", "backup", "restore", "token", "mail", "bench"})
    void everyCommandIsListedAndExplained(String command) {
        assertThat(terminal.type("help")).isEqualTo(Exit.DONE);
        assertThat(terminal.output()).contains("./mostrador " + command);
        assertThat(terminal.type("help", command)).isEqualTo(Exit.DONE);
        assertThat(terminal.output()).startsWith("./mostrador " + command).doesNotContain("{", "''");
    }

    @Test
    void whatIsNoCommandIsSaidSo() {
        assertThat(terminal.type("florecer")).isEqualTo(Exit.USAGE);
        assertThat(terminal.error()).contains("florecer").hasLineCount(1);
    }

    @Test
    void anUnknownOptionIsNotPassedOver() {
        assertThat(terminal.type("run", "--dmeo")).isEqualTo(Exit.USAGE);
        assertThat(terminal.error()).contains("--dmeo");
    }

    @Test
    void theVersionNamesAllThree() {
        assertThat(terminal.type("version")).isEqualTo(Exit.DONE);
        assertThat(terminal.output())
                .contains("Mostrador ", Runtime.version().toString(), EmbeddedPostgres.VERSION)
                .doesNotContain("?");
    }
}
