package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.Participants;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Snoozing;
import dev.mostrador.conversation.Spam;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ExportTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Closing closing;

    @Autowired
    private Teams teams;

    @Autowired
    private Participants participants;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Spam spam;

    @Test
    void aListIsASpreadsheetOfOneRowAConversation() {
        var shop = telepuppy.open();
        var talk = shop.get(() -> written("La talla; del \"10482\"", "Lucía Mena"));
        shop.run(() -> {
            assigning.assign(talk.conversation(), shop.nuria.id(), shop.nuria.id());
            closing.resolve(talk.conversation(), shop.nuria.id());
        });

        var csv = shop.as(shop.marta).get("/inbox/resolved/export.csv").is(200);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("resolved.csv");
        var lines = csv.body().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFNúmero;Asunto;Cliente;");
        assertThat(lines[1])
                .startsWith(talk.number() + ";\"La talla; del \"\"10482\"\"\";Lucía Mena;lucia@example.com;email;")
                .contains(";resolved;normal;Nuria Sanz;")
                .endsWith(";1;0;0");
        assertThat(shop.as(shop.marta)
                        .in("en")
                        .get("/inbox/resolved/export.csv?bom=no")
                        .body())
                .startsWith("Number,Subject,");
        assertThat(shop.as(shop.elena).get("/settings/audit").text()).contains("Lista exportada", "/inbox/resolved");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsText() {
        var shop = telepuppy.open();
        shop.run(() -> {
            written("=HYPERLINK(\"https://evil.example\")", "+49 Bob");
            written("@SUM(1)", "-2+3");
        });
        var csv = shop.as(shop.marta).get("/inbox/unassigned/export.csv").body();
        assertThat(csv).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", ";'+49 Bob;", ";'@SUM(1);'-2+3;");
    }

    @Test
    void programsGetTheSameAsJson() {
        var shop = telepuppy.open();
        shop.run(() -> written("Arnés rojo", "Lucía Mena"));
        shop.run(() -> written("Dos", "Teo Vidal"));
        var json =
                shop.as(shop.marta).get("/inbox/unassigned/export.json").is(200).body();
        assertThat(json.strip()).startsWith("[").endsWith("]");
        assertThat(json)
                .contains(
                        "\"subject\":\"Arnés rojo\"",
                        "\"subject\":\"Dos\"",
                        "\"first_response_at\":null",
                        "\"tags\":[]")
                .containsPattern("\"created_at\":\"[0-9-]+T[0-9:.]+Z\"");
        assertThat(shop.as(shop.marta)
                        .get("/inbox/unassigned/export.json?priority=high")
                        .body())
                .doesNotContain("Arnés rojo");
        assertThat(shop.as(shop.marta).get("/search/export.json?q=arnes").body())
                .contains("\"subject\":\"Arnés rojo\"")
                .doesNotContain("Dos");
    }

    @Test
    void aLongListLeavesWhole() {
        var shop = telepuppy.open();
        shop.run(() -> {
            for (var i = 0; i < 450; i++) {
                written("n" + i, "Lucía Mena");
            }
        });
        var body = shop.as(shop.marta).get("/inbox/unassigned/export.csv").body();
        assertThat(body.split("\r\n")).hasSize(451).doesNotHaveDuplicates();
    }

    @Test
    void agentsTakeWhatIsTheirs() {
        var shop = telepuppy.open();
        var mine = shop.get(() -> team("Envíos", shop.nuria.id()));
        var others = shop.get(() -> team("Tienda", shop.andres.id()));
        var nuria = shop.as(shop.nuria);
        nuria.get("/inbox/mine/export.csv").is(200);
        nuria.get("/inbox/mentions/export.csv").is(200);
        nuria.get("/inbox/team-" + mine + "/export.csv").is(200);
        nuria.get("/inbox/team-" + others + "/export.csv").is(403);
        nuria.get("/inbox/open/export.csv").is(403);
        nuria.get("/search/export.csv?q=talla").is(403);
        assertThat(nuria.get("/inbox/mine").body()).contains("/inbox/mine/export.csv");
        assertThat(nuria.get("/inbox/open").body()).doesNotContain("export.csv");
        assertThat(shop.as(shop.marta).get("/search?q=talla").body()).contains("/search/export.csv?q=talla");
    }

    @Test
    void aSavedViewIsExportedAsItIsShown() {
        var shop = telepuppy.open();
        shop.run(() -> {
            var one = written("Arnés rojo", "Lucía Mena");
            written("Otra cosa", "Teo Vidal");
            assigning.assign(one.conversation(), shop.nuria.id(), shop.nuria.id());
        });
        var nuria = shop.as(shop.nuria);
        var own = saved(nuria, "Lo mío", "mine");
        assertThat(nuria.get(own + "/export.csv").is(200).body())
                .contains("Arnés rojo")
                .doesNotContain("Otra cosa");
        assertThat(nuria.get(own + "/export.json").is(200).body()).contains("Arnés rojo");
        shop.as(shop.andres).get(own + "/export.csv").is(404);
        nuria.get(saved(nuria, "Todo", "open") + "/export.csv").is(403);
        var marta = shop.as(shop.marta);
        assertThat(marta.get(saved(marta, "Libres", "unassigned") + "/export.csv")
                        .is(200)
                        .body())
                .contains("Otra cosa")
                .doesNotContain("Arnés rojo");
    }

    @ParameterizedTest
    @CsvSource({"es, Descargar", "en, Download"})
    void theMenuOffersASavedViewWhereItCanBeTaken(String language, String words) {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria).in(language);
        var own = saved(nuria, "Lo mío", "mine");
        var link = nuria.get(own).html().select(".list-head a[href$=export.csv]");
        assertThat(link.attr("href")).isEqualTo(own + "/export.csv");
        assertThat(link.text()).startsWith(words);
        assertThat(nuria.get(saved(nuria, "Todo", "open")).html().select(".list-head a[href*=export]"))
                .isEmpty();
    }

    @Test
    void everyViewOfTheDeskCanBeTaken() {
        var shop = telepuppy.open();
        shop.run(() -> {
            var followed = written("Seguida", "Lucía Mena");
            participants.add(followed.conversation(), shop.nuria.id(), shop.nuria.id());
            spam.mark(written("Basura", "Teo Vidal").conversation(), shop.marta.id());
            var asleep = written("Dormida", "Teo Vidal").conversation();
            snoozing.snooze(asleep, Instant.now().plusSeconds(3600), shop.marta.id());
        });
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.get("/inbox/participating/export.csv").is(200).body()).contains("Seguida");
        nuria.get("/inbox/spam/export.csv").is(403);
        nuria.get("/inbox/snoozed/export.csv").is(403);
        var marta = shop.as(shop.marta);
        assertThat(marta.get("/inbox/spam/export.csv").is(200).body())
                .contains("Basura")
                .doesNotContain("Seguida");
        assertThat(marta.get("/inbox/snoozed/export.csv").is(200).body())
                .contains("Dormida")
                .doesNotContain("Basura");
    }

    private String saved(Client agent, String name, String view) {
        return agent.post("/views", "name", name, "audience", "own", "view", view)
                .is(303)
                .location();
    }

    private UUID team(String name, UUID member) {
        return ((TeamResult.Done) teams.create(name, List.of(member))).team().id();
    }

    private Received written(String subject, String name) {
        var id = UUID.randomUUID().toString();
        return conversations.receive(new InboundMessage(
                "email",
                "hola@telepuppy.example",
                id,
                id + "@example.com",
                null,
                new Address(name, name.startsWith("Lucía") ? "lucia@example.com" : id + "@example.com"),
                Recipients.NONE,
                subject,
                "Texto",
                "",
                "",
                "",
                null,
                null,
                null,
                List.of()));
    }
}
