package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.State;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A reply that leaves later can be taken back until it does, and nothing of it is lost.
@ModuleTest
class DepartureTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles draftFiles;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient db;

    private Shop shop;
    private Client nuria;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
    }

    @Test
    void aReplyWaitsSomeSecondsInWhichItCanBeTakenBack() {
        waitBeforeLeaving(30);
        reply("text", "Sale mañana.", "then", "resolve");
        var message = last();
        assertThat(message.canBeWithdrawn()).isTrue();
        assertThat(message.departure().at())
                .isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(31));
        assertThat(nuria.get(path()).body()).contains("Deshacer", "data-leaves=");
        assertThat(nuria.in("en").get(path()).body()).contains("Undo");

        nuria.in("es").delete(departure(message));

        assertThat(matters.messages(shop, number)).hasSize(1);
        var conversation = matters.conversation(shop, number);
        assertThat(conversation.state()).isEqualTo(State.OPEN);
        assertThat(conversation.awaitingUs()).isTrue();
        assertThat(conversation.messageCount()).isEqualTo(1);
        assertThat(conversation.preview()).startsWith("Hola, el arnés");
        assertThat(draft()).isEqualTo("Sale mañana.");
        assertThat(nuria.get("/search?q=sale+mañana").body()).doesNotContain("row-" + number);
    }

    @Test
    void whatWasBegunSinceStandsBehindWhatIsTakenBack() {
        waitBeforeLeaving(30);
        reply("text", "Sale mañana.");
        nuria.put(path() + "/drafts/reply", "text", "Y otra cosa");

        nuria.delete(departure(last()));

        assertThat(draft()).isEqualTo("Sale mañana.\n\nY otra cosa");
    }

    @Test
    void whatIsTakenBackAnswersWhatItAnswered() {
        waitBeforeLeaving(30);
        var first = last();
        matters.answer(shop, number, "Y otra cosa: ¿tienen correas?");
        reply("text", "De lo primero: sí.", "answering", first.id().toString());

        nuria.delete(departure(last()));

        assertThat(nuria.get(path())
                        .html()
                        .select("#composer input[name=answering]")
                        .val())
                .isEqualTo(first.id().toString());
        assertThat(nuria.in("en").get(path()).text()).contains("Replying to Lucía Mena");
        nuria.in("es");
        reply("text", "De lo último: también.");
        nuria.delete(departure(last()));
        assertThat(shop.get(() -> drafts.answering(shop.nuria.id(), conversationId())))
                .isEmpty();
    }

    @Test
    void itsFilesComeBackAndGoOutWithTheNextOne() {
        waitBeforeLeaving(30);
        nuria.upload(path() + "/messages", "etiqueta.pdf", "application/pdf", "%PDF-1.4", "text", "Adjunto.");
        nuria.delete(departure(last()));
        var kept = shop.get(() -> draftFiles.of(shop.nuria.id(), conversationId()));
        assertThat(kept)
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("etiqueta.pdf"));
        assertThat(nuria.get(path()).body())
                .contains("name=\"kept\" value=\"" + kept.getFirst().id() + "\"");
        assertThat(shop.as(shop.andres).get(path()).body()).doesNotContain("etiqueta.pdf");

        reply("text", "Adjunto de verdad.", "kept", kept.getFirst().id().toString());

        assertThat(last().attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.size()).isEqualTo(8));
        assertThat(shop.get(() -> draftFiles.of(shop.nuria.id(), conversationId())))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotWantedAnyMoreLeavesNothingBehind() {
        waitBeforeLeaving(30);
        nuria.upload(path() + "/messages", "etiqueta.pdf", "application/pdf", "%PDF-1.4", "text", "Adjunto.");
        nuria.delete(departure(last()));

        reply("text", "Sin adjunto.");

        assertThat(last().attachments()).isEmpty();
        assertThat(shop.get(() -> db.sql("select count(*) from blob where account_id = :account and size = 8")
                        .param("account", shop.account.id())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void aReplyCanLeaveAtAMomentOfItsAuthorsChoiceOrRightNowAfterAll() {
        var monday = Instant.now().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        reply("text", "Buenos días.", "later", monday.toString(), "unless-answered", "yes");
        var waiting = last();
        assertThat(waiting.departure().at()).isEqualTo(monday);
        assertThat(waiting.departure().unlessAnswered()).isTrue();
        assertThat(nuria.get(path()).body()).contains("Volver a borrador", "Enviar ahora", "solo si el cliente");
        assertThat(nuria.in("en").get(path()).body()).contains("Back to draft", "Send now", "only if the customer");
        assertThat(shop.get(() -> due(waiting))).isEqualTo(monday);

        nuria.in("es").post(departure(waiting));

        Awaitility.await()
                .untilAsserted(() -> assertThat(last().deliveryAttempts()).isPositive());
        assertThat(last().departure().at()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void theDateAndTimeAreTheShops() {
        var day = java.time.LocalDate.now(shop.account.zone()).plusDays(2);
        reply("text", "Buenos días.", "later", "then", "later-date", day.toString(), "later-time", "09:00");
        assertThat(last().departure().at())
                .isEqualTo(day.atTime(9, 0).atZone(shop.account.zone()).toInstant());
    }

    @Test
    void aMomentThatHasPassedOrIsMissingIsSaidAndNothingTypedIsLost() {
        for (var wrong : new String[] {"2020-01-01T09:00:00Z", "then", "mañana"}) {
            var answer = nuria.post(path() + "/messages", "text", "Buenos días.", "later", wrong, "key", "k");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("texto sigue aquí", "Buenos días.</textarea>");
        }
        assertThat(nuria.in("en")
                        .post(
                                path() + "/messages",
                                "text",
                                "Good morning.",
                                "later",
                                "2020-01-01T09:00:00Z",
                                "key",
                                "k")
                        .is(422)
                        .body())
                .contains("That moment has passed", "Good morning.</textarea>");
        assertThat(matters.messages(shop, number)).hasSize(1);
    }

    @Test
    void theCustomerWritesBeforeAndTheScheduledReplyIsADraftAgain() {
        reply("text", "¿Sigue ahí?", "later", nextMonth(), "unless-answered", "yes");
        assertThat(matters.messages(shop, number)).hasSize(2);

        matters.answer(shop, number, "Ya lo he recibido, gracias.");

        assertThat(matters.messages(shop, number)).extracting(Message::text).doesNotContain("¿Sigue ahí?");
        assertThat(draft()).isEqualTo("¿Sigue ahí?");
        assertThat(nuria.get(path()).body()).contains("la respuesta programada de Nuria Sanz vuelve a su borrador");
        assertThat(nuria.in("en").get(path()).body()).contains("Nuria Sanz’s scheduled reply is back in the drafts");
    }

    @Test
    void oneThatLeavesInAnyCaseStays() {
        reply("text", "Recordatorio.", "later", nextMonth());
        matters.answer(shop, number, "Otra cosa.");
        assertThat(matters.messages(shop, number)).extracting(Message::text).contains("Recordatorio.");
    }

    @Test
    void whatHasLeftCannotBeTakenBack() {
        waitBeforeLeaving(30);
        reply("text", "Sale mañana.");
        var message = last();
        assertThat(shop.get(() -> replies.begin(message.id()))).isPresent();

        var answer = nuria.delete(departure(message));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Ya ha salido");
        assertThat(last().delivery()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void whatWasTakenBackIsNotSentByTheTaskThatWaitedForIt() {
        waitBeforeLeaving(30);
        reply("text", "Sale mañana.");
        var message = last();
        nuria.delete(departure(message));
        assertThat(shop.get(() -> replies.begin(message.id()))).isEmpty();
    }

    @Test
    void aColleagueWhoTakesItBackIsNamed() {
        reply("text", "¿Sigue ahí?", "later", nextMonth());
        shop.as(shop.andres).delete(departure(last()));
        assertThat(draft()).isEqualTo("¿Sigue ahí?");
        assertThat(nuria.get(path()).body()).contains("Andrés Muñoz devolvió a borrador la respuesta de Nuria Sanz");
    }

    @Test
    void theCustomersMorningIsByTheCustomersClock() {
        nuria.put(
                "/customers/" + matters.conversation(shop, number).customer(),
                "name",
                "Lucía",
                "zone",
                "America/Mexico_City");
        assertThat(nuria.get(path()).body()).contains("A la hora del cliente (Ciudad de México)");
        var choice = SendLater.of(
                        java.time.ZoneId.of("America/Mexico_City"),
                        java.time.ZoneId.of("Europe/Madrid"),
                        Instant.parse("2026-11-22T12:00:00Z"))
                .choices()
                .getLast();
        assertThat(choice.until()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
    }

    @Test
    void whatWasTakenBackGoesOutAgainFromTheSamePage() {
        waitBeforeLeaving(30);
        reply("text", "Sale mañana.", "key", "k1");
        nuria.delete(departure(last()));

        reply("text", "Sale mañana.", "key", "k1");

        assertThat(last().text()).isEqualTo("Sale mañana.");
        assertThat(matters.messages(shop, number)).hasSize(2);
    }

    @Test
    void nothingLeavesToWhomeverWasFoundToBeSpam() {
        reply("text", "¿Sigue ahí?", "later", nextMonth());

        nuria.post(path() + "/spam").is(303);

        assertThat(matters.messages(shop, number)).hasSize(1);
        assertThat(draft()).isEqualTo("¿Sigue ahí?");
    }

    private void waitBeforeLeaving(int seconds) {
        db.sql("update account set undo_seconds = :seconds where id = :id")
                .param("seconds", seconds)
                .param("id", shop.account.id())
                .update();
    }

    private Instant due(Message message) {
        return db.sql("select execution_time from scheduled_tasks where task_instance like :name")
                .param("name", "%/" + message.id() + "/%")
                .query((row, _) -> dev.mostrador.platform.Db.instant(row, "execution_time"))
                .single();
    }

    private void reply(String... fields) {
        assertThat(nuria.post(path() + "/messages", fields).status()).isEqualTo(303);
    }

    private Message last() {
        return matters.messages(shop, number).getLast();
    }

    private String draft() {
        return shop.get(() -> drafts.of(shop.nuria.id(), conversationId())).getOrDefault(Drafts.Kind.REPLY, "");
    }

    private UUID conversationId() {
        return matters.conversation(shop, number).id();
    }

    private static String nextMonth() {
        return Instant.now().plus(Duration.ofDays(30)).toString();
    }

    private String path() {
        return "/conversations/" + number;
    }

    private String departure(Message message) {
        return path() + "/messages/" + message.id() + "/departure";
    }
}
