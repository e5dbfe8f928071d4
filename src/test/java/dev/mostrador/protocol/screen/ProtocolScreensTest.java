package dev.mostrador.protocol.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.text.ProtocolYaml;
import dev.mostrador.style.Register;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProtocolScreensTest {
    private static final Pattern LINK = Pattern.compile("/agreement/[\\w-]{50,}");

    @Autowired
    private Manner manner;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    private Telepuppy.Shop shop;
    private Client marta;
    private Client nuria;
    private int round;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        marta = shop.as(shop.marta);
        nuria = shop.as(shop.nuria);
    }

    private void publish() {
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
    }

    private Answer reply(long number, String... does) {
        var fields = new java.util.ArrayList<String>();
        fields.addAll(java.util.List.of("text", "Buenos días, Lucía. " + ++round));
        for (var each : does) fields.addAll(java.util.List.of("does", each));
        return nuria.post("/conversations/" + number + "/messages", fields.toArray(String[]::new));
    }

    @Test
    void aShopBeginsWithAReadyMadeOneNamesItsPeopleAndPublishes() {
        matters.mailbox(shop);
        assertThat(nuria.get("/protocol").text()).contains("Todavía no hay protocolo");
        assertThat(marta.get("/settings/protocol").text()).contains("Empresa de servicios");
        marta.put("/settings/protocol", "ready-made", "tienda-en-linea").is(303);
        assertThat(marta.post("/settings/protocol/versions", "note", "").is(422).text())
                .contains("Nadie atiende este canal", "Falta decir quién responde de todo");

        marta.put(
                        "/settings/protocol/attendance",
                        "revision",
                        "1",
                        "name",
                        "Telepuppy",
                        "attendance.responsible",
                        shop.marta.email(),
                        "attendance.about",
                        "Todos.",
                        "attendance.posts.0",
                        "row",
                        "attendance.posts.0.channel",
                        "email",
                        "attendance.posts.0.first",
                        shop.nuria.email(),
                        "attendance.posts.1",
                        "row",
                        "attendance.posts.1.channel",
                        "")
                .is(303);
        marta.post("/settings/protocol/versions", "note", "La primera").is(303);

        assertThat(nuria.get("/protocol").text())
                .contains("versión 1", "Responsable: Marta Ríos", "Conformidad y cierre", "Esta versión es nueva");
        assertThat(nuria.in("en").get("/protocol").text()).contains("Service protocol", "This version is new");
        assertThat(marta.get("/protocol/1/yaml").body()).contains("name: Telepuppy");
    }

    @Test
    void aChangeIsShownInWordsAndTwoWritersDoNotOverwriteEachOther() {
        publish();
        marta.put("/settings/protocol/agreement", agreement("0", "4")).is(303);

        assertThat(marta.get("/settings/protocol").text()).contains("Conformidad", "Recordatorios 2 → 4");
        var late =
                marta.put("/settings/protocol/agreement", agreement("0", "7")).is(409);
        assertThat(late.text()).contains("Alguien más ha cambiado el borrador");
        assertThat(late.body()).contains("value=\"7\"").contains("name=\"revision\" value=\"1\"");
        assertThat(marta.get("/settings/protocol").text()).contains("Recordatorios 2 → 4");
        assertThat(marta.get("/settings/protocol/procedures").text()).contains("Repetir el problema");
    }

    private static String[] agreement(String revision, String reminders) {
        return new String[] {
            "revision",
            revision,
            "agreement.reminders",
            reminders,
            "agreement.hours",
            "48",
            "agreement.question",
            "¿Sí?"
        };
    }

    @Test
    void whatWasTypedIsStillThereWhenAFieldIsRefused() {
        publish();
        var refused = marta.put(
                        "/settings/protocol/limits",
                        "revision",
                        "0",
                        "limits.currency",
                        "USD",
                        "limits.about",
                        "Lo que se acaba de escribir.\nY más.",
                        "limits.minutes",
                        "muchos",
                        "limits.matrix.0",
                        "row",
                        "limits.matrix.0.role",
                        "supervisor",
                        "limits.matrix.0.remedy",
                        "gift",
                        "limits.matrix.0.perCase",
                        "77",
                        "limits.matrix.1",
                        "row",
                        "limits.matrix.1",
                        "gone",
                        "limits.matrix.1.perCase",
                        "88",
                        "limits.matrix.2",
                        "row",
                        "limits.matrix.2.perCase",
                        "99")
                .is(422);
        var form = refused.html();
        assertThat(form.select("[name=limits.about]").val()).isEqualTo("Lo que se acaba de escribir.\nY más.");
        assertThat(form.select("[name=limits.currency]").val()).isEqualTo("USD");
        assertThat(form.select("[name=limits.minutes]").val()).isEqualTo("muchos");
        assertThat(form.select("[name=limits.minutes]").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select("[name=limits.matrix.0.role] [selected]").val()).isEqualTo("supervisor");
        assertThat(form.select("[name$=.perCase]").eachAttr("value")).containsExactly("77", "88", "99", "0");
        assertThat(form.select("[name=limits.matrix.1][value=gone]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void aBrokenTextNamesItsLineAndField() {
        assertThat(marta.put("/settings/protocol", "yaml", "name: A\nlimits:\n  minutes: pocos\n")
                        .is(422)
                        .text())
                .contains("Línea 3:", "limits.minutes", "aquí va un número entero");
    }

    @Test
    void theManualInForceIsSearched() {
        assertThat(nuria.get("/protocol/search?q=abogado").text()).contains("no hay nada con «abogado»");
        publish();
        assertThat(nuria.get("/protocol").html().select("form[action=/protocol/search] [name=q]"))
                .hasSize(1);
        var found = nuria.get("/protocol/search?q=mayusculas").html();
        assertThat(found.select(".passage mark").text()).isEqualTo("mayúsculas");
        assertThat(found.select(".passage-where a").attr("href")).isEqualTo("/protocol#voice");
        assertThat(nuria.in("en").get("/protocol/search?q=complaint").text()).contains("Complaint");
        assertThat(nuria.get("/protocol/search?q=%3Cscript%3E").body()).doesNotContain("<script>.");
        var number = matters.harness(shop);
        assertThat(nuria.get("/conversations/" + number).html().select("[data-manual]"))
                .hasSize(1);
    }

    @Test
    void theNewVersionIsOnTheDeskUntilItIsRead() {
        publish();
        assertThat(nuria.get("/inbox/mine").body()).contains("Hay que leer el protocolo, versión 1");
        nuria.post("/protocol/1/acknowledgement").is(303);

        assertThat(nuria.get("/inbox/mine").body()).doesNotContain("Hay que leer el protocolo");
        assertThat(marta.get("/protocol/versions").text()).contains("1 de 5", "Nuria Sanz");
    }

    @Test
    void anIncidentIsDrivenFromTheDeskWithAWrongTurnAtItsGates() {
        publish();
        var number = matters.harness(shop);
        var path = "/conversations/" + number;
        assertThat(nuria.get(path).html().text()).contains("Al decir el motivo empiezan los pasos");
        nuria.put(path + "/reason", "kind", "incident", "reason", "").is(303);

        assertThat(reply(number).is(422).text()).contains("Paso «Escuchar»: la respuesta tiene que acusar recibo");
        reply(number, "acknowledgement").is(303);
        assertThat(nuria.get(path).html().text()).contains("Paso 2 de 5: Identificar");
        assertThat(nuria.post(path + "/procedure/passes", "need", "restatement", "reason", "")
                        .is(422)
                        .text())
                .contains("Falta el motivo");
        nuria.put(path + "/reason", "kind", "incident", "reason", "product.missing")
                .is(303);
        nuria.put(
                        path + "/procedure/findings",
                        "ask",
                        "Número de pedido",
                        "known",
                        "10482",
                        "ask",
                        "Artículo",
                        "known",
                        "Arnés")
                .is(303);
        reply(number, "restatement", "plan").is(303);
        assertThat(nuria.get(path).html().text()).contains("Paso 4 de 5: Resolver o dar fecha");
        assertThat(reply(number).is(422).text()).contains("la respuesta resuelve o da una fecha");
        assertThat(nuria.post(path + "/procedure/passes", "need", "solved-or-dated", "reason", "Prisa")
                        .is(422)
                        .text())
                .contains("Quien supervisa puede pasar esta puerta");

        reply(number, "solved", "anything-else", "agreement-asked").is(303);
        assertThat(nuria.post(path + "/closure", "reason", "agreed").is(422).text())
                .contains("El cliente no ha dicho que está conforme");
        agrees(number, "no");
        assertThat(nuria.get(path).html().text()).contains("El cliente no está conforme", "Paso 4 de 5");
        reply(number, "solved", "anything-else", "agreement-asked").is(303);
        agrees(number, "yes");

        assertThat(nuria.get(path).html().text()).contains("El cliente está conforme", "Todos los pasos están hechos");
        assertThat(marta.get("/protocol").text()).contains("el 100 % de quienes contestaron está conforme");
    }

    private void agrees(long number, String said) {
        var found = LINK.matcher(matters.messages(shop, number).getLast().text());
        assertThat(found.find()).isTrue();
        var customer = telepuppy.nobody();
        assertThat(customer.get(found.group()).is(200).text()).contains("¿Está conforme?", "Estoy conforme");
        assertThat(customer.cookies()).isEmpty();
        manner.say(shop, Manner.addressing(Register.VOS));
        assertThat(customer.get(found.group()).text()).contains("¿Estás conforme?", "Si querés, contanos algo más");
        manner.say(shop, Manner.addressing(Register.USTED));
        assertThat(telepuppy.nobody().in("en").get(found.group()).text()).contains("Do you agree?");
        assertThat(customer.post(found.group(), "agrees", said).is(200).text()).contains("Gracias por su respuesta");
        assertThat(customer.get(found.group()).text()).contains("Esta pregunta ya está contestada");
    }

    @Test
    void theSameReplyTwiceIsOneHoweverFarItsStepHasCome() {
        publish();
        var number = matters.harness(shop);
        nuria.put("/conversations/" + number + "/reason", "kind", "incident").is(303);
        var fields = new String[] {"text", "Hola, Lucía.", "key", "one-and-the-same", "does", "acknowledgement"};

        nuria.post("/conversations/" + number + "/messages", fields).is(303);
        nuria.post("/conversations/" + number + "/messages", fields).is(303);

        assertThat(matters.messages(shop, number)).hasSize(2);
    }

    @Test
    void whoChangesTheVoiceSeesWhichOfItsOwnTextsHaveToFollow() {
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        var elena = shop.as(shop.elena);
        assertThat(elena.get("/settings/protocol").is(200).text()).doesNotContain("no suenan como la voz");
        shop.run(() -> {
            var yaml = ProtocolYaml.write(protocols.draft().document()).replace("register: usted", "register: tu");
            var tutea = Objects.requireNonNull(ProtocolYaml.read(yaml).value());
            assertThat(protocols.save(tutea, protocols.draft().revision(), shop.elena.id()))
                    .isTrue();
        });

        assertThat(elena.get("/settings/protocol").is(200).text())
                .contains(
                        "Textos que no suenan como la voz",
                        "En este canal se tutea",
                        "«Buenos días. Hace unos días le preguntamos");
    }

    @Test
    void aForgedLinkLeadsNowhere() {
        telepuppy.nobody().get("/agreement/" + "A".repeat(52)).is(404);
        telepuppy.nobody().get("/agreement/x").is(404);
    }
}
