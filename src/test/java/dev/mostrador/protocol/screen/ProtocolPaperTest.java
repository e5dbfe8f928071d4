package dev.mostrador.protocol.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProtocolPaperTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    private void publish() {
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
    }

    private static String read(Client reader, String path) throws IOException, InterruptedException {
        var cookies = reader.cookies().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(reader.address() + path))
                .header("Cookie", cookies)
                .header("Accept-Language", "es")
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            try (var paper = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(paper);
            }
        }
    }

    @Test
    void theManualOnPaperSaysWhatThePageSays() throws IOException, InterruptedException {
        publish();
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.get("/protocol").body()).contains("href=\"/protocol/1/pdf\"");
        assertThat(nuria.get("/protocol/versions").body()).contains("href=\"/protocol/1/pdf\"");
        assertThat(read(nuria, "/protocol/1/pdf"))
                .contains("Protocolo de atención", "Marta Ríos", "Contenido", "Cómo hablamos", "Página 2 de")
                .contains("Al cliente se le trata de usted", "20 €", "Escuchar");
    }

    @Test
    void aVersionThatIsNotThereIsNowhere() {
        publish();
        shop.as(shop.nuria).get("/protocol/2/pdf").is(404);
    }

    @Test
    void theShopChoosesItsColour() {
        var elena = shop.as(shop.elena);
        String[] fields = {
            "company",
            "Telepuppy",
            "country",
            "ES",
            "zone",
            "Europe/Madrid",
            "language",
            "es",
            "address",
            "",
            "undo",
            "10",
            "colour",
            "rojo"
        };
        assertThat(elena.put("/settings/account", fields).is(422).text()).contains("Debe ser un color");
        fields[fields.length - 1] = "#8a1f5c";
        elena.put("/settings/account", fields).is(303);
        assertThat(elena.get("/settings/account").body()).contains("#8a1f5c");
    }
}
