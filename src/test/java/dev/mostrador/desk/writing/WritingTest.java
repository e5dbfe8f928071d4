package dev.mostrador.desk.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Audit;
import dev.mostrador.identity.AuditEntry;
import dev.mostrador.style.Register;
import dev.mostrador.voice.VoiceProfile.Swap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is found in a reply while it is written, and what holds it back.
@ModuleTest
class WritingTest {
    private static final String CARD = "Buenas tardes, Lucía: la tarjeta es la 4111 1111 1111 1111.";

    @Autowired
    Manner manner;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Threads threads;

    @Autowired
    Audit audit;

    private Telepuppy.Shop shop;
    private Client nuria;
    private Client marta;
    private long number;
    private String path;

    @BeforeEach
    void luciaHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        marta = shop.as(shop.marta);
        number = matters.begin(
                shop,
                Matters.LUCIA,
                Matters.HARNESS,
                "Me llegó la M y pedí la S. ¿Me lo cambian antes del viernes? ¿Tengo que pagar el envío?");
        path = "/conversations/" + number;
    }

    @Test
    void findingsSayWhatWhereAndWhy() {
        var page =
                findings(nuria, "Hola, Lucía: su arnés sale el jueves, NO tiene que pagar nada, el envío es gratis.");
        var finding = page.selectFirst(".finding");
        assertThat(finding.text()).contains("Mayúsculas", "NO", "Las mayúsculas seguidas suenan a grito");
        var fix = finding.selectFirst("[data-fix]");
        assertThat(fix.attr("data-fix")).isEqualTo("no");
        assertThat(fix.attr("data-words")).isEqualTo("NO");
        assertThat(fix.attr("aria-keyshortcuts")).isEqualTo("Alt+1");
        assertThat(page.select(".questions").text()).contains("Responde a todo", "¿Tengo que pagar el envío?");
        assertThat(findings(nuria.in("en"), "Hola, Lucía: NO.").text())
                .contains("Capitals", "Capitals in a row sound like shouting", "Still to answer", "Never again");
    }

    @Test
    void aFileIsReadBeforeItLeaves() {
        var text = "Hola, Lucía: le adjunto el listado.";
        assertThat(nuria.upload(
                                path + "/messages",
                                "datos.csv",
                                "text/csv",
                                "tarjeta;4111 1111 1111 1111",
                                "text",
                                text)
                        .is(422)
                        .text())
                .contains("no puede salir así", "datos.csv: ···· 1111");
        assertThat(nuria.upload(path + "/messages", "datos.csv", "text/csv", "Es un cliente conflictivo", "text", text)
                        .is(422)
                        .text())
                .contains("Antes de enviarla hay que mirar esto", "datos.csv");
        assertThat(sent()).isEmpty();
        nuria.upload(path + "/messages", "roto.pdf", "application/pdf", "%PDF-1.4 nada", "text", text);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aFileBesideTheDraftIsReadWhileOneWrites() {
        nuria.upload(path + "/drafts/reply/files", "claves.txt", "text/plain", "La contraseña es Perro2026");
        assertThat(findings(nuria, "Hola, Lucía: le adjunto todo.").text()).contains("claves.txt: ····");
        nuria.upload(path + "/drafts/reply/files", "roto.pdf", "application/pdf", "%PDF-1.4 nada");
        assertThat(findings(nuria, "Hola, Lucía: le adjunto todo.").text())
                .contains("No se ha podido leer", "roto.pdf");
    }

    @Test
    void aKeptDraftIsShownWithItsFindings() {
        nuria.put(path + "/drafts/reply", "text", "Hola, Lucía: NO.");
        assertThat(nuria.get(path).html().select("#findings .finding").text()).contains("Mayúsculas");
    }

    @Test
    void whatIsAlwaysIgnoredIsNotSaidAgainUntilSomebodyChangesTheVoice() {
        nuria.post(path + "/findings/ignored", "mark", "capitals:no");
        assertThat(findings(nuria, "Hola, Lucía: NO.").text()).doesNotContain("Mayúsculas");
        assertThat(findings(nuria, "Hola, Lucía: YA.").text()).contains("Mayúsculas");
        assertThat(marta.get("/settings/voice").is(200).text()).contains("Mayúsculas: «no»");
        marta.put("/settings/voice", "heed", "capitals:no");
        assertThat(findings(nuria, "Hola, Lucía: NO.").text()).contains("Mayúsculas");
    }

    @Test
    void aCardNeverLeavesUnlessASupervisorSaysWhy() {
        var refused = nuria.post(path + "/messages", "text", CARD);
        assertThat(refused.is(422).text()).contains("Esta respuesta no puede salir así", "1111");
        var code = code(marta.post(path + "/messages", "text", CARD).is(422).html());
        nuria.post(path + "/messages", "text", CARD, "insist", "checked", "insist-code", code)
                .is(422);
        assertThat(sent()).isEmpty();

        marta.post(
                path + "/messages", "text", CARD, "insist", "why", "insist-why", "Es de pruebas", "insist-code", code);
        assertThat(sent()).hasSize(1);
        assertThat(insisted())
                .singleElement()
                .satisfies(it -> assertThat(it.data())
                        .containsEntry("kinds", "leak.card")
                        .containsEntry("reason", "Es de pruebas"));
        assertThat(shop.get(() -> audit.page(null, 10)))
                .extracting(AuditEntry::action)
                .contains("reply.insisted");
        assertThat(nuria.get(path).text()).contains("envió la respuesta pese al aviso: Es de pruebas");
    }

    @Test
    void whatIsOnlyAskedAboutPassesWithOneClickForThatTextAlone() {
        var text = "Buenas tardes, Lucía: su DNI es 12345678Z.";
        var page = nuria.post(path + "/messages", "text", text).is(422).html();
        assertThat(page.text()).contains("Antes de enviarla hay que mirar esto", "Enviar: es del propio cliente");
        var code = code(page);
        nuria.post(
                        path + "/messages",
                        "text",
                        text.replace("12345678Z", "87654321X"),
                        "insist",
                        "own",
                        "insist-code",
                        code)
                .is(422);
        nuria.post(path + "/messages", "text", text, "insist", "own", "insist-code", code);
        assertThat(sent()).hasSize(1);
        assertThat(nuria.get(path).text()).contains("pese al aviso: es del propio cliente");
    }

    @Test
    void wordsOfANoteAndOfOtherCustomersStayHere() {
        nuria.post(path + "/notes", "text", "La etiqueta de la M estaba en la caja de la S, fallo de Tomás");
        matters.begin(shop, new Address("Rosa Gil", "rosa@example.org"), "Otra cosa", "Hola");
        assertThat(nuria.post(path + "/messages", "text", "Lucía: la etiqueta de la M estaba en la caja de la S.")
                        .is(422)
                        .text())
                .contains("Palabras de una nota interna");
        assertThat(nuria.post(path + "/messages", "text", "Lucía: lo pidió rosa@example.org.")
                        .is(422)
                        .text())
                .contains("Dato de otro cliente");
        nuria.post(path + "/messages", "text", "Lucía: le escribo a lucia@example.com el jueves.");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aMatterDoesNotEndWithOpenQuestionsUnlessSomebodySaysWhy() {
        var text = "Hola, Lucía: la S le llega el jueves. Un saludo";
        var page = nuria.post(path + "/messages", "text", text, "then", "resolve")
                .is(422)
                .html();
        assertThat(page.text()).contains("Quedan preguntas del cliente sin responder", "¿Tengo que pagar el envío?");
        var code = code(page);
        nuria.post(
                path + "/messages", "text", text, "insist", "checked", "insist-then", "resolve", "insist-code", code);
        assertThat(sent()).hasSize(1);
        assertThat(events()).extracting(Event::kind).contains(EventKind.INSISTED, EventKind.RESOLVED);
    }

    @Test
    void theVoiceOfTheShopDecidesAboutRegisterWordsAndContacts() {
        manner.say(shop, Manner.voice(Register.TU, "", "", false, new Swap("barato", "económico")));
        marta.put("/settings/voice", "glossary", "dorsal = parte de atrás", "contacts", "telepuppy.example");
        var page = findings(nuria, "Hola, Lucía: le enviamos el arnés dorsal, que es más barato.");
        assertThat(page.text()).contains("En este canal se tutea", "«económico»", "«parte de atrás»");
        assertThat(nuria.post(path + "/messages", "text", "Hola, Lucía: mira https://otra.example/x")
                        .is(422)
                        .text())
                .contains("Contacto o enlace que no está en la lista de la tienda");
        assertThat(marta.get("/settings/voice").body())
                .contains("No se dice: barato.", "dorsal = parte de atrás", "telepuppy.example");
        assertThat(marta.in("en").get("/settings/voice").is(200).text()).contains("Customers are addressed as tú");
        nuria.get("/settings/voice").is(403);
    }

    @Test
    void theGuardIsTriedWithoutAnyConversation() {
        var trial = "/settings/voice/trial";
        var text = "Estimado: NO podemos. Su pedido 10482 va a la calle Mayor 3.";
        var page = marta.post(trial, "text", text, "channel", "email").is(200).html();
        assertThat(page.select("#trial .finding").text()).contains("Mayúsculas", "NO", "consejo");
        assertThat(page.select("#trial .finding").text()).doesNotContain("pregunta antes de enviar");
        assertThat(page.select("#trial textarea").text()).isEqualTo(text);
        var open = marta.post(trial, "text", text, "channel", "chat", "public", "yes");
        assertThat(open.is(200).html().select("#trial .finding").text()).contains("pregunta antes de enviar");
        var blocked = marta.post(trial, "text", CARD).is(200).html().select("#trial .finding");
        assertThat(blocked.text()).contains("solo pasa con un supervisor").doesNotContain("4111 1111");
        assertThat(marta.in("en")
                        .post(trial, "text", "Le llamamos mañana.", "channel", "nada")
                        .is(200)
                        .html()
                        .select("#trial [role=status]")
                        .text())
                .isEqualTo("Nothing to say about this text.");
        assertThat(marta.in("es").get("/settings/voice").html().select("#trial [role=status]"))
                .isEmpty();
        nuria.post(trial, "text", text).is(403);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aCardThatACustomerSendsIsShownCovered() {
        matters.answer(shop, number, "Mi tarjeta es 4111 1111 1111 1111, por si hace falta.");
        assertThat(nuria.get(path).html().select(".msg .prose").text())
                .contains("•••• •••• •••• 1111")
                .doesNotContain("4111 1111");
    }

    private Document findings(Client client, String text) {
        return client.post(path + "/findings", "text", text).is(200).html();
    }

    private static String code(Document page) {
        return page.selectFirst("input[name=insist-code]").val();
    }

    private List<Message> sent() {
        return shop
                .get(() -> threads.messages(matters.conversation(shop, number).id(), null, 20))
                .stream()
                .filter(it -> it.direction() == Direction.OUTBOUND)
                .toList();
    }

    private List<Event> events() {
        return shop.get(() -> threads.events(matters.conversation(shop, number).id()));
    }

    private List<Event> insisted() {
        return events().stream().filter(it -> it.kind() == EventKind.INSISTED).toList();
    }
}
