package dev.mostrador.channel.email.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.MailboxChanged;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Invitations;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Alarms;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class MailboxScreensTest {
    private static final String INDEX = "/settings/mailboxes";

    @Autowired
    private Openings openings;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Alarms alarms;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aProviderFillsInItsServers() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var page = shop.as(shop.elena).get(INDEX + "/new?provider=gmail").is(200);
        assertThat(page.html().getElementById("imap-host").val()).isEqualTo("imap.gmail.com");
        assertThat(page.html().getElementById("smtp-port").val()).isEqualTo("465");
        assertThat(page.text()).contains("contraseña de aplicación");
        assertThat(shop.as(shop.elena)
                        .in("en")
                        .get(INDEX + "/new?provider=microsoft")
                        .body())
                .contains("OAuth");
    }

    @Test
    void aMailboxIsTriedConnectedEditedAndRetired() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var elena = shop.as(shop.elena);
        try (var server = new GreenPost()) {
            server.server().setUser("hola@telepuppy.example", "hola@telepuppy.example", "geheim");
            var good = fields(server, "geheim");
            assertThat(elena.post(INDEX + "/trial", fields(server, "falsch"))
                            .is(200)
                            .text())
                    .contains("127.0.0.1 no acepta el usuario o la contraseña.");
            assertThat(elena.post(INDEX + "/trial", good).is(200).text()).contains("Se puede leer la carpeta INBOX");
            assertThat(shop.get(mailboxes::all)).as("a trial saves nothing").isEmpty();

            elena.post(INDEX, good).leadsTo(INDEX);
            var box = shop.get(mailboxes::all).getFirst();
            assertThat(shop.get(() -> mailboxes.passwords(box.id()))).isEqualTo(new Passwords("geheim", "geheim"));
            assertThat(elena.get(INDEX).text()).contains("El buzón hola@telepuppy.example está conectado.");
            assertThat(elena.get(INDEX + "/" + box.id()).body()).doesNotContain("geheim");

            elena.put(INDEX + "/" + box.id(), fields(server, "")).leadsTo(INDEX);
            assertThat(shop.get(() -> mailboxes.passwords(box.id())).imap())
                    .as("empty: as it was")
                    .isEqualTo("geheim");
            assertThat(elena.put(INDEX + "/" + box.id() + "/trial", fields(server, ""))
                            .is(200)
                            .text())
                    .contains("Se puede leer la carpeta INBOX");

            var elsewhere = fields(server, "");
            elsewhere[List.of(elsewhere).indexOf("imap-host") + 1] = "localhost";
            for (var path : List.of(INDEX + "/" + box.id(), INDEX + "/" + box.id() + "/trial")) {
                assertThat(elena.put(path, elsewhere).is(422).text())
                        .as("a stored password goes to its own server only")
                        .contains("escriba la contraseña de nuevo");
            }
            elena.delete(INDEX + "/" + box.id()).leadsTo(INDEX);
            assertThat(shop.get(mailboxes::all)).isEmpty();
        }
    }

    @Test
    void aPasswordStoredUnderAnotherKeyIsTypedAgain() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var elena = shop.as(shop.elena);
        try (var server = new GreenPost()) {
            server.server().setUser("hola@telepuppy.example", "hola@telepuppy.example", "geheim");
            elena.post(INDEX, fields(server, "geheim")).leadsTo(INDEX);
            var box = shop.get(mailboxes::all).getFirst();
            shop.run(() -> sealWithAnotherKey(box.id()));
            var path = INDEX + "/" + box.id();

            assertThat(elena.get(path).is(200).text()).contains("se guardó con otra clave de la instalación");
            GreenPost.eventually(() -> shop.run(() -> assertThat(alarms.open())
                    .extracting(alarm -> alarm.details().get("why"))
                    .contains("email.trouble.password-lost")));
            for (var sent : List.of(path, path + "/trial")) {
                var refused = elena.put(sent, fields(server, "")).is(422);
                assertThat(refused.html().getElementById("imap-password-error").text())
                        .contains("Escriba la contraseña de nuevo");
            }

            assertThat(elena.put(path + "/trial", fields(server, "geheim"))
                            .is(200)
                            .text())
                    .contains("Se puede leer la carpeta INBOX");
            elena.put(path, fields(server, "geheim")).leadsTo(INDEX);
            assertThat(shop.get(() -> mailboxes.passwords(box.id())).imap()).isEqualTo("geheim");
            assertThat(elena.get(path).text()).doesNotContain("otra clave");
        }
    }

    // As after a restore without the key; the poller hears of it as of any change.
    private void sealWithAnotherKey(UUID box) {
        db.sql("update mailbox set secrets = decode(repeat('2a', 60), 'hex') where account_id = :account and id = :id")
                .param("account", AccountScope.require())
                .param("id", box)
                .update();
        events.publishEvent(new MailboxChanged(AccountScope.require(), box));
    }

    @Test
    void badInputIsSaidAndWhatWasTypedStays() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var page = shop.as(shop.elena)
                .post(INDEX, "address", "hola", "imap-host", "ho st", "imap-port", "99999", "signature", "Un saludo")
                .is(422);
        assertThat(page.html().getElementById("address-error").text()).contains("No parece una dirección");
        assertThat(page.html().getElementById("imap-host-error").text()).contains("No parece el nombre de un servidor");
        assertThat(page.html().getElementById("imap-port-error").text()).contains("de 1 a 65.535");
        assertThat(page.html().getElementById("signature").text()).isEqualTo("Un saludo");
    }

    @Test
    void anInvitationIsMailedFromTheFirstMailbox() throws Exception {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        try (var server = new GreenPost()) {
            shop.as(shop.elena).post(INDEX, fields(server, "geheim")).leadsTo(INDEX);
            shop.run(() -> invitations.make(shop.nuria.id(), telepuppy.address()));
            var mail = server.received(1)[0];
            assertThat(mail.getAllRecipients()[0].toString()).contains(shop.nuria.email());
            assertThat(mail.getSubject()).isEqualTo("Invitación para entrar en Telepuppy");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    private static String[] fields(GreenPost server, String password) {
        var fields = new ArrayList<String>();
        var imap = server.imap("");
        fields.addAll(List.of("address", "hola@telepuppy.example", "name", "Telepuppy", "auth", "password"));
        fields.addAll(List.of("imap-host", "127.0.0.1", "imap-port", imap.port() + "", "imap-security", "none"));
        fields.addAll(
                List.of("smtp-host", "127.0.0.1", "smtp-port", server.smtp().port() + ""));
        fields.addAll(List.of("smtp-security", "none", "smtp-user", "-", "imap-password", password));
        fields.addAll(List.of("import", "3", "quiet", "24"));
        return fields.toArray(String[]::new);
    }
}
