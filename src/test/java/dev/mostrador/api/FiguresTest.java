package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class FiguresTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Test
    void howManyAnswersTookTheCustomersChannelIsTold() {
        var program = programs.of(counter.openShop());

        var figures = program.get("/api/v1/figures/same-channel?days=7").is(200).json();

        assertThat(figures.get("days").intValue()).isEqualTo(7);
        assertThat(figures.get("replies").intValue()).isZero();
        assertThat(figures.get("percent").doubleValue()).isEqualTo(100);
        program.get("/api/v1/figures/same-channel?days=0").is(400);
        program.get("/api/v1/figures/same-channel?days=1000").is(400);
    }
}
