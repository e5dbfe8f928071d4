package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Blocking;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.State;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What is done with whole conversations, in a browser without scripts.
@ModuleTest
class WholeConversationsTest {
    private static final Address PAZ = new Address("Paz Gil", "paz@example.net");

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Blocking blocking;

    private Shop shop;
    private Client nuria;
    private long number;
    private long other;
    private String path;

    @BeforeEach
    void luciaHasWrittenTwice() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
        other = matters.begin(shop, Matters.LUCIA, "Sobre la talla", "Soy yo otra vez, por el peto que pedí.");
        path = "/conversations/" + number;
    }

    @ParameterizedTest
    @CsvSource({"es, Unir con otra, Separar", "en, Merge with another, Separate"})
    void theyAreMergedFromTheMenuAndSeparatedAgain(String language, String title, String separate) {
        nuria.in(language);
        assertThat(nuria.get(path)
                        .html()
                        .select(".menu-sheet a[href*=/merges/new]")
                        .text())
                .isEqualTo(title);
        var choice = nuria.get(path + "/merges/new?at=view%3Dmine").html();
        assertThat(choice.select(".others a").attr("href")).contains("other=" + other);
        var ask = nuria.get(path + "/merges/new?other=" + other).html();
        assertThat(ask.select("input[name=kept][checked]").val())
                .as("the older one")
                .isEqualTo("" + number);
        assertThat(ask.select("input[name=strangers]")).isEmpty();

        nuria.post(path + "/merges", "other", "" + other, "kept", "" + number, "at", "view=unassigned")
                .leadsTo(path + "?view=unassigned");

        assertThat(nuria.get(path).html().select(".msg")).hasSize(2);
        nuria.get("/conversations/" + other + "?view=open").leadsTo(path + "?view=open");
        assertThat(nuria.get("/inbox/unassigned").html().select("#rows .row")).hasSize(1);
        assertThat(nuria.get(path).html().select("#side .merged-line").text()).contains("#" + other, separate);

        nuria.delete(path + "/merges/" + other).is(303);
        assertThat(nuria.get(path).html().select(".msg")).hasSize(1);
        nuria.get("/conversations/" + other + "?view=open").is(200);
    }

    @Test
    void theNumberOfAMergedOneIsUnderstoodEverywhere() {
        nuria.post("/conversations/" + other + "/merges", "other", "" + number, "kept", "" + number);

        nuria.put("/conversations/" + other + "/priority", "priority", "urgent").is(303);
        assertThat(conversation(number).priority().column()).isEqualTo("urgent");
        assertThat(nuria.get("/search?q=peto").html().select("#rows .row").attr("href"))
                .startsWith("/conversations/" + number);
    }

    @ParameterizedTest
    @CsvSource({"es, de clientes distintos", "en, of different customers"})
    void ofTwoCustomersOnlyKnowingly(String language, String words) {
        nuria.in(language);
        var strange = matters.begin(shop, PAZ, "Otra cosa", "No tengo nada que ver");
        var ask = nuria.get(path + "/merges/new?other=%23" + strange);
        assertThat(ask.text()).contains(words, "Paz Gil");

        nuria.post(path + "/merges", "other", "" + strange, "kept", "" + number).is(422);
        assertThat(conversation(strange).number()).isEqualTo(strange);

        nuria.post(path + "/merges", "other", "" + strange, "kept", "" + number, "strangers", "on")
                .is(303);
        assertThat(conversation(strange).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"es, Parece lo mismo", "en, Looks the same"})
    void whatReadsLikeTheSameStandsFirst(String language, String words) {
        var again = matters.begin(shop, Matters.LUCIA, "Talla cambiada", "El pedido 10482: sigo sin respuesta.");
        matters.begin(shop, Matters.LUCIA, "Vacunas", "¿Las ponen ustedes?");

        var others = nuria.in(language).get(path + "/merges/new").html().select(".others li");

        assertThat(others.getFirst().select("a").attr("href")).contains("other=" + again + "&");
        assertThat(others.getFirst().text()).contains(words);
        assertThat(others.getLast().text()).contains("Vacunas").doesNotContain(words);
    }

    @Test
    void aNumberThatIsNoneIsSaid() {
        assertThat(nuria.get(path + "/merges/new?other=987654").text()).contains("No hay ninguna otra");
        assertThat(nuria.get(path + "/merges/new?other=" + number).text()).contains("No hay ninguna otra");
        nuria.post(path + "/merges", "other", "987654").is(404);
    }

    @ParameterizedTest
    @CsvSource({"es, Este y los siguientes", "en, This one and those after it"})
    void aMessageIsSplitOff(String language, String words) {
        nuria.in(language);
        matters.answer(shop, number, "Además quiero un rascador");
        matters.answer(shop, number, "En gris");
        assertThat(nuria.get(path).html().select(".message-menu").first().text())
                .contains(words);
        var second = matters.messages(shop, number).get(1).id();

        var answer = nuria.post(path + "/messages/" + second + "/split", "later", "on")
                .is(303);

        var fresh = answer.location().replaceAll(".*/conversations/(\\d+).*", "$1");
        assertThat(nuria.get("/conversations/" + fresh).html().select(".msg")).hasSize(2);
        assertThat(nuria.get(path).html().select(".msg")).hasSize(1);
        assertThat(nuria.get(path).html().select("#side .linked").text()).contains("#" + fresh);
        var first = matters.messages(shop, number).getFirst().id();
        nuria.post(path + "/messages/" + first + "/split").is(422);
        nuria.post(path + "/messages/" + second + "/split").is(303);
    }

    @ParameterizedTest
    @CsvSource({"es, Ya estaban enlazadas., Abierta", "en, They were linked already., Open"})
    void theyAreLinkedInBothDirections(String language, String already, String state) {
        nuria.in(language);
        nuria.post(path + "/links", "other", "#" + other).is(303);
        assertThat(nuria.get("/conversations/" + other)
                        .html()
                        .select("#side .linked")
                        .text())
                .contains("#" + number, state);
        assertThat(nuria.post("/conversations/" + other + "/links", "other", "" + number)
                        .is(422)
                        .text())
                .contains(already);
        nuria.post(path + "/links", "other", "nada").is(422);
        nuria.post(path + "/links", "other", "" + number).is(422);

        nuria.delete(path + "/links/" + other).is(303);
        assertThat(nuria.get(path).html().select("#side .linked")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"es, Participo, Nuria Sanz la sigue", "en, Following, Nuria Sanz follows it"})
    void whoFollowsSeesItInAViewOfTheirOwn(String language, String view, String line) {
        nuria.in(language);
        nuria.post(path + "/participants", "agent", shop.nuria.id().toString()).is(303);
        nuria.post(path + "/participants", "agent", shop.andres.id().toString()).is(303);

        assertThat(nuria.get("/inbox/participating").html().select("#rows .row"))
                .hasSize(1);
        assertThat(nuria.get(path).html().select("#side .chips").text()).contains("Nuria Sanz", "Andrés");
        assertThat(nuria.get(path).text()).contains(line);
        matters.answer(shop, number, "¿Hay novedades?");
        assertThat(shelf(view)).isEqualTo(view + "1");
        nuria.get(path);
        assertThat(shelf(view)).isEqualTo(view);

        nuria.delete(path + "/participants/" + shop.nuria.id()).is(303);
        assertThat(nuria.get("/inbox/participating").html().select("#rows .row"))
                .isEmpty();
        nuria.post(path + "/participants", "agent", "cualquiera").is(404);
    }

    @Test
    void closingLetsTheParticipantsGo() {
        nuria.post(path + "/participants", "agent", shop.nuria.id().toString());
        nuria.post(path + "/closure", "reason", "agreed");
        assertThat(nuria.get("/inbox/participating").html().select("#rows .row"))
                .isEmpty();
        assertThat(nuria.post(path + "/participants", "agent", shop.nuria.id().toString())
                        .is(422)
                        .text())
                .contains("cerrada");
    }

    @ParameterizedTest
    @CsvSource({"es, No es spam", "en, Not spam"})
    void spamHasAViewOfItsOwnAndComesBack(String language, String words) {
        nuria.in(language);
        nuria.post(path + "/spam").is(303);
        assertThat(nuria.get("/inbox/spam").html().select("#row-" + number)).hasSize(1);
        assertThat(nuria.get("/inbox/unassigned").html().select("#row-" + number))
                .isEmpty();
        assertThat(nuria.get(path).html().select(".talk-actions .btn.main").text())
                .isEqualTo(words);

        nuria.delete(path + "/spam").is(303);
        assertThat(conversation(number).state()).isEqualTo(State.OPEN);
        assertThat(nuria.get("/inbox/unassigned").html().select("#row-" + number))
                .hasSize(1);
    }

    @Test
    void aSenderIsBlockedWithTheSpamAndSeenOnTheCustomer() {
        nuria.post(path + "/spam", "block", "address").is(303);
        assertThat(nuria.get(path).html().select(".blocks").text()).contains("lucia@example.com está bloqueado");
        var next = matters.begin(shop, Matters.LUCIA, "Otra oferta", "Mire");
        assertThat(conversation(next).state()).isEqualTo(State.SPAM);

        var marta = shop.as(shop.marta);
        assertThat(marta.get("/settings/blocked").text()).contains("lucia@example.com", "Nuria Sanz");
        assertThat(shop.as(shop.elena).get("/settings/audit").text()).contains("Remitente bloqueado");
        var id = shop.get(() -> blocking.all(null, 1).getFirst().id());
        marta.delete("/settings/blocked/" + id).is(303);
        assertThat(nuria.get(path).html().select(".blocks").text()).doesNotContain("está bloqueado");
    }

    @ParameterizedTest
    @CsvSource({
        "es, gmail.com, cualquiera tiene correo",
        "en, gmail.com, Anybody can have",
        "es, telepuppy.example, propia tienda",
        "en, nonsense, neither an address"
    })
    void notEverythingCanBeBlocked(String language, String sender, String words) {
        var marta = shop.as(shop.marta).in(language);
        assertThat(marta.post("/settings/blocked", "sender", sender).is(422).text())
                .contains(words);
        assertThat(shop.get(() -> blocking.all(null, 1))).isEmpty();
    }

    @Test
    void onlyAnAdministratorEmptiesTheSpam() {
        nuria.post(path + "/spam");
        shop.as(shop.marta).delete("/settings/spam", "days", "7").is(403);
        assertThat(shop.as(shop.marta).get("/settings/blocked").html().select("[name=days]"))
                .isEmpty();
        var elena = shop.as(shop.elena);
        assertThat(elena.get("/settings/blocked").html().select("[name=days]")).hasSize(1);
        elena.delete("/settings/spam", "days", "1").is(404);
        elena.delete("/settings/spam", "days", "7").is(303);
        assertThat(conversation(number).state()).as("it is not old").isEqualTo(State.SPAM);
    }

    @ParameterizedTest
    @CsvSource({"es, Hasta que conteste", "en, Until they answer"})
    void itIsSnoozedUntilTheCustomerAnswers(String language, String words) {
        nuria.in(language);
        nuria.post(path + "/snooze", "until", "answer").is(303);
        assertThat(nuria.get(path).html().select(".talk-tags").text()).contains(words);
        assertThat(nuria.get("/inbox/snoozed").html().select("#row-" + number).text())
                .contains(words);

        matters.answer(shop, number, "Ya está");
        assertThat(conversation(number).state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"es, Español, Catalán", "en, Spanish, Catalan"})
    void theLanguageIsHeardSetAndNarrowsAList(String language, String heard, String set) {
        nuria.in(language);
        assertThat(nuria.get(path).html().select(".around .facts").text()).contains(heard);
        nuria.put(path + "/language", "language", "ca").is(303);
        assertThat(nuria.get(path).html().select(".about-talk").text()).contains(set);
        assertThat(nuria.get("/inbox/unassigned?language=ca").html().select("#rows .row"))
                .hasSize(1);
        assertThat(nuria.get("/inbox/unassigned?language=ca")
                        .html()
                        .select(".narrowed")
                        .text())
                .contains(set);
        nuria.put(path + "/language", "language", "klingon").is(404);
    }

    private Conversation conversation(long number) {
        return matters.conversation(shop, number);
    }

    private String shelf(String view) {
        return nuria.get("/inbox/mine").html().select("#views a").eachText().stream()
                .filter(text -> text.startsWith(view))
                .findFirst()
                .orElseThrow();
    }
}
