package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.Blobs;
import dev.mostrador.platform.Moment;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SearchTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Search search;

    @Autowired
    private Files files;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @ParameterizedTest
    @CsvSource({
        "devoluciones, quiero una devolución",
        "devolucion, quiero una devolución",
        "DEVOLUCIÓN, quiero hacer dos devoluciones",
        "devolución, otra devolucion mas",
        "arnes, el arnés rojo",
        "arneses, el arnés rojo",
        "envio, ¿y los envíos?",
        "camión, dos camiones llenos",
        "correa, las correas nuevas",
        "luz, dos luces de noche",
        "luces, una luz de noche",
        "collar, tres collares",
        "cachorros, para un cachorro",
        "10482, el pedido 10482",
        "1048, el pedido 10482",
        "MO-2026-004817, caso MO-2026-004817 abierto",
        "004817, caso MO-2026-004817 abierto",
        "lucia.mena@example.com, escriba a lucia.mena@example.com",
        "'\"talla cambiada\"', llegó con la talla cambiada",
        "talla -camisa, llegó con la talla cambiada",
    })
    void findsWhatWasMeant(String typed, String text) {
        shop.run(() -> {
            conversations.receive(shop.mail("otra@example.com", "Otra cosa", "nada que ver, una camisa de otra talla"));
            var wanted = conversations.receive(shop.mail("carla@example.com", "Hola", text));

            assertThat(search.find(typed, null, 10).rows())
                    .extracting(hit -> hit.conversation().number())
                    .containsExactly(wanted.number());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"cambiada talla\"", "perro", "talla -cambiada", "de la", "&", "<->", "' or 1=1", ":*", "!", ""
            })
    void findsNothingWhereNothingWasMeant(String typed) {
        shop.run(() -> {
            conversations.receive(shop.mail("carla@example.com", "Hola", "llegó con la talla cambiada"));

            assertThat(search.find(typed, null, 10).rows()).isEmpty();
        });
    }

    @Test
    void findsByCustomerNumberAndFileName() {
        shop.run(() -> {
            var file = files.keep(
                    "Factura-noviembre.pdf",
                    "application/pdf",
                    false,
                    "",
                    new ByteArrayInputStream(new byte[] {1, 2, 3}),
                    Blobs.CHUNK);
            var mail = shop.mail("amparo.prieto@example.com", "Consulta", "Adjunto el papel");
            var received = conversations.receive(new InboundMessage(
                    mail.channel(),
                    mail.inbox(),
                    mail.sourceId(),
                    null,
                    null,
                    new Address("Amparo Prieto", "amparo.prieto@example.com"),
                    mail.recipients(),
                    mail.subject(),
                    mail.text(),
                    "",
                    "",
                    "",
                    null,
                    null,
                    null,
                    List.of(file)));

            for (var typed : List.of("amparo", "prieto papel", Long.toString(received.number()), "factura noviembre")) {
                assertThat(search.find(typed, null, 10).rows()).as(typed).hasSize(1);
            }
        });
    }

    @Test
    void marksTheHitInTheOriginalText() {
        shop.run(() -> {
            conversations.receive(
                    shop.mail("carla@example.com", "Devoluciones", "Buenos días. ¿Cómo pido la DEVOLUCIÓN del arnés?"));

            var hit = search.find("devolucion", null, 10).rows().getFirst();
            assertThat(hit.subject().pieces()).containsExactly(new Marked.Piece("Devoluciones", true));
            assertThat(hit.snippet().pieces())
                    .containsExactly(
                            new Marked.Piece("Buenos días. ¿Cómo pido la ", false),
                            new Marked.Piece("DEVOLUCIÓN", true),
                            new Marked.Piece(" del arnés?", false));
        });
    }

    @Test
    void pagesShowEachConversationOnceAndNewestFirst() {
        shop.run(() -> {
            var start = Instant.parse("2026-11-01T10:00:00Z");
            for (var i = 0; i < 9; i++) {
                var n = i;
                Moment.at(start.plusSeconds(60L * n), () -> {
                    conversations.receive(shop.mail("c" + n + "@example.com", "Asunto " + n, "pienso roto"));
                });
            }
            var subjects = new ArrayList<String>();
            Cursor after = null;
            do {
                var page = search.find("pienso", after, 4);
                page.rows().forEach(hit -> subjects.add(hit.conversation().subject()));
                after = page.next();
            } while (after != null);

            assertThat(subjects)
                    .containsExactly(
                            "Asunto 8",
                            "Asunto 7",
                            "Asunto 6",
                            "Asunto 5",
                            "Asunto 4",
                            "Asunto 3",
                            "Asunto 2",
                            "Asunto 1",
                            "Asunto 0");
        });
    }

    @Test
    void anotherAccountFindsNothing() {
        shop.run(() -> conversations.receive(shop.mail("carla@example.com", "Hola", "llegó con la talla cambiada")));

        counter.openShop()
                .run(() -> assertThat(search.find("talla", null, 10).rows()).isEmpty());
    }
}
