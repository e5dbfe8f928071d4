package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.State;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Reading and writing: the thread, the composer, what a mail looks like.
@ModuleTest
class ConversationTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    private Shop shop;
    private Client nuria;
    private long number;
    private String path;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
        path = "/conversations/" + number;
    }

    @Test
    void theThreadShowsWhatWasSaidAndTheComposerWhoWillGetTheAnswer() {
        var page = nuria.get(path + "?view=unassigned").is(200).html();

        assertThat(page.select("h1").text()).isEqualTo(Matters.HARNESS);
        assertThat(page.select(".about-talk").text()).contains("#" + number, "Correo", "sin asignar");
        assertThat(page.select(".msg .prose").text()).contains("me ha llegado en la M");
        assertThat(page.select("#recipients input[name=to]").val()).isEqualTo("Lucía Mena <lucia@example.com>");
        assertThat(page.select("#side").text()).contains("Lucía Mena", "lucia@example.com");
    }

    @Test
    void anAnswerGoesOutOnceHoweverOftenTheButtonIsPressed() {
        var key = nuria.get(path)
                .html()
                .select("[data-side=reply] input[name=key]")
                .val();

        for (var i = 0; i < 2; i++) {
            reply("Hoy sale la S.", "key", key).leadsTo(path + "?view=mine");
        }

        var sent = outbound();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().recipients().to()).containsExactly(Matters.LUCIA);
        assertThat(matters.conversation(shop, number).assignee()).isEqualTo(shop.nuria.id());
    }

    @Test
    void anotherTextFromTheSamePageIsAnotherMessage() {
        var key = nuria.get(path)
                .html()
                .select("[data-side=reply] input[name=key]")
                .val();

        reply("Hoy sale la S.", "key", key).is(303);
        reply("Llega el jueves.", "key", key).is(303);

        assertThat(outbound()).hasSize(2);
    }

    @Test
    void sendingCanResolve() {
        reply("Hoy sale la S.", "then", "resolve").is(303);

        assertThat(matters.conversation(shop, number).state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void nobodyIsAddedOrDroppedWithoutASecondLook() {
        var asked = reply("Hola", "to", "teo@example.com").is(422).html();

        assertThat(asked.select("#reply-refused").text())
                .contains("Recibirá también: teo@example.com", "Ya no recibirá: lucia@example.com");
        assertThat(asked.select("#reply-text").text()).isEqualTo("Hola");
        assertThat(outbound()).isEmpty();

        var confirmed = asked.select("button[name=confirmed]").val();
        reply("Hola", "to", "teo@example.com", "confirmed", confirmed).is(303);
        assertThat(outbound()).hasSize(1);
    }

    @Test
    void whoCameInMeanwhileIsNotLeftOutSilently() {
        matters.answer(shop, number, "Pongo en copia a mi hermana", List.of(new Address("Ana", "ana@example.com")));

        reply("Hola", "to", "lucia@example.com").is(422);

        assertThat(nuria.get(path).html().select("#recipients input[name=cc]").val())
                .isEqualTo("Ana <ana@example.com>");
    }

    @Test
    void whatIsRefusedStaysTypedAndSaysWhy() {
        var empty = reply("   ").is(422).html();
        assertThat(empty.select("#reply-refused").text()).contains("vacío");

        var wrong = reply("Mañana sale", "to", "lucía sin arroba").is(422).html();
        assertThat(wrong.select("#reply-refused").text()).contains("no es una dirección");
        assertThat(wrong.select("#reply-text").text()).isEqualTo("Mañana sale");
        assertThat(wrong.select("#recipients[open]")).hasSize(1);

        var english = shop.as(shop.nuria)
                .in("en")
                .post(path + "/messages", "text", " ")
                .is(422)
                .html();
        assertThat(english.select("#reply-refused").text()).contains("empty");
    }

    @Test
    void aDraftIsKeptForItsAuthorOnlyUntilItIsSent() {
        nuria.put(path + "/drafts/reply", "text", "Estoy mirando el alma").is(204);

        assertThat(nuria.get(path).html().select("#reply-text").text()).isEqualTo("Estoy mirando el alma");
        assertThat(shop.as(shop.andres).get(path).html().select("#reply-text").text())
                .isEmpty();

        reply("Estoy mirando el almacén").is(303);
        assertThat(nuria.get(path).html().select("#reply-text").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reply, messages", "note, notes"})
    void whatWasSentDoesNotComeBackAsADraftThatWasUnderWay(String kind, String sent) {
        nuria.post(path + "/" + sent, "text", "Ya sale", "key", "page-1").is(303);

        nuria.put(path + "/drafts/" + kind, "text", "Ya sal", "key", "page-1").is(204);
        assertThat(nuria.get(path).html().select("#" + kind + "-text").text()).isEmpty();

        nuria.put(path + "/drafts/" + kind, "text", "Otra cosa", "key", "page-2")
                .is(204);
        assertThat(nuria.get(path).html().select("#" + kind + "-text").text()).isEqualTo("Otra cosa");
    }

    @Test
    void aNoteCallsAColleagueWhoFindsItAmongTheMentions() {
        nuria.post(path + "/notes", "text", "@Andrés ¿queda alguna S roja?", "at", "view=mine")
                .is(303);

        var andres = shop.as(shop.andres);
        assertThat(andres.get("/inbox/mentions").html().select("#row-" + number))
                .hasSize(1);
        assertThat(andres.get("/inbox/mentions")
                        .html()
                        .select("#views a[href=/inbox/mentions] b")
                        .text())
                .isEqualTo("1");
        var page = andres.get(path).html();
        assertThat(page.select(".msg.note .mention").text()).isEqualTo("@Andrés");
        assertThat(page.select(".msg.note header").text()).contains("Nota interna de Nuria Sanz");
        assertThat(andres.get("/inbox/mentions").html().select("#views a[href=/inbox/mentions] b"))
                .isEmpty();
    }

    @Test
    void aFailureShowsOnTheBubbleAndIsTriedAgainByHand() {
        reply("Hoy sale la S.").is(303);
        var message = failedAfter(0); // the test's mailbox has no server to send by

        var bubble = nuria.get(path).html().selectFirst("#m-" + message.id());
        assertThat(bubble.select(".failed").text()).contains("No se ha podido entregar", "no tiene servidor de salida");

        nuria.post(bubble.selectFirst(".failed").attr("action")).is(303);
        failedAfter(message.deliveryAttempts());
    }

    private dev.mostrador.conversation.Message failedAfter(int attempts) {
        for (var until = System.nanoTime() + 20_000_000_000L; System.nanoTime() < until; Thread.onSpinWait()) {
            var message = outbound().getFirst();
            if (message.delivery() == DeliveryState.FAILED && message.deliveryAttempts() > attempts) {
                return message;
            }
        }
        throw new AssertionError("Still " + outbound().getFirst());
    }

    @Test
    void theQuotedPastIsFoldedAndTheOriginalShowsInAFrameWhereNothingRuns() {
        var colourful = "/conversations/" + matters.colourful(shop);
        var page = nuria.get(colourful).is(200).html();
        assertThat(page.select("details.quoted[open]")).isEmpty();
        assertThat(page.select("details.quoted .prose").text()).contains("escribió Telepuppy");

        var frame = page.selectFirst("iframe");
        assertThat(frame.attr("sandbox")).doesNotContain("allow-scripts");
        var original = nuria.get(frame.attr("src")).is(200);
        assertThat(original.header("Content-Security-Policy"))
                .contains("default-src 'none'", "img-src 'self';", "sandbox")
                .doesNotContain("allow-scripts");
        assertThat(original.html().select("img[alt=Kira]").attr("src")).startsWith("/attachments/");
        assertThat(original.html().select("img[src^=https]")).isEmpty();

        nuria.post(page.selectFirst("form.remote").attr("action")).is(303);
        assertThat(nuria.get(frame.attr("src")).html().select("img[src^=https]"))
                .hasSize(1);
    }

    @Test
    void aFileIsSavedAPictureIsShownAndNothingRunsEitherWay() {
        var page = nuria.get("/conversations/" + matters.colourful(shop)).html();
        var invoice = nuria.get(page.selectFirst(".file").attr("href")).is(200);
        assertThat(invoice.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("factura.pdf");
        assertThat(invoice.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(invoice.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(invoice.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aConversationCanBeginWithUs() {
        var form = nuria.get("/conversations/new?to=amparo@example.com").is(200).html();
        assertThat(form.select("#to").val()).isEqualTo("amparo@example.com");
        var inbox = form.select("input[name=inbox]").val();

        nuria.post("/conversations", "inbox", inbox, "to", "", "subject", "", "text", "Hola")
                .is(422);
        var started = nuria.post(
                "/conversations",
                "inbox",
                inbox,
                "to",
                "Amparo Prieto <amparo@example.com>",
                "subject",
                "Su pedido sale hoy",
                "text",
                "Buenos días, Amparo.",
                "key",
                "k1");

        started.is(303);
        assertThat(nuria.get(started.location()).html().select("h1").text()).isEqualTo("Su pedido sale hoy");
    }

    private dev.mostrador.fixtures.Answer reply(String text, String... more) {
        var fields = new java.util.ArrayList<>(List.of("text", text, "at", "view=mine"));
        fields.addAll(List.of(more));
        return nuria.post(path + "/messages", fields.toArray(String[]::new));
    }

    private List<dev.mostrador.conversation.Message> outbound() {
        return matters.messages(shop, number).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .toList();
    }
}
