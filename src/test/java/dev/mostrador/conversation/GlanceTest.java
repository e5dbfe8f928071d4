package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlanceTest {
    @Test
    void marksAreLeftOut() {
        assertThat(Glance.of("Es **la *talla* S**, mire ![captura.png] y [la guía](https://telepuppy.example/tallas)"))
                .isEqualTo("Es la talla S, mire [captura.png] y la guía");
        assertThat(Glance.of("**Sale** *hoy*: **sin falta**")).isEqualTo("Sale hoy: sin falta");
    }

    @Test
    void whatIsNoMarkStays() {
        for (var text :
                new String[] {"2*3*4 = 24", "un * suelto * aquí", "**sin cerrar", "****", "[x] hecho", "10 $"}) {
            assertThat(Glance.of(text)).isEqualTo(text);
        }
    }
}
