package dev.mostrador.channel.email.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.MailServer.Security;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.channel.email.SourSmtp;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ConnectionTrialTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private ConnectionTrial trial;

    private Counter.Shop shop;
    private GreenPost server;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        server = new GreenPost();
        server.server().setUser("hola@telepuppy.example", "hola", "geheim");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void goodSettingsAreGoodAndNothingIsSent() {
        var result = run(server.imap("hola"), server.smtp(), "geheim");
        assertThat(result.isFine()).isTrue();
        assertThat(result.imap().words().key()).isEqualTo("email.trial.imap");
        assertThat(server.server().getReceivedMessages()).isEmpty();
    }

    @Test
    void everyTroubleHasItsName() throws Exception {
        var imap = server.imap("hola");
        assertThat(imap(imap, "falsch")).isEqualTo("email.trouble.login");
        assertThat(imap(at("nowhere.invalid", imap.port(), Security.NONE), "geheim"))
                .isEqualTo("email.trouble.name");
        assertThat(imap(at("127.0.0.1", 1, Security.NONE), "geheim")).isEqualTo("email.trouble.refused");
        assertThat(imap(at("127.0.0.1", imap.port(), Security.TLS), "geheim")).isEqualTo("email.trouble.tls");
        assertThat(imap(at("127.0.0.1", imap.port(), Security.STARTTLS), "geheim"))
                .isEqualTo("email.trouble.no-starttls");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        var tls = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        tls.start();
        try {
            assertThat(imap(at("127.0.0.1", tls.getImaps().getPort(), Security.TLS), "geheim"))
                    .isEqualTo("email.trouble.certificate");
        } finally {
            tls.stop();
        }
    }

    @Test
    void aServerThatDoesNotSendForUsIsTold() throws Exception {
        try (var sour = new SourSmtp("RCPT", "554 5.7.1 Relay access denied")) {
            assertThat(run(MailServer.NONE, sour.address(), "").smtp().words().key())
                    .isEqualTo("email.trial.relay-refused");
        }
        try (var sour = new SourSmtp("MAIL", "553 5.7.1 not your address")) {
            assertThat(run(MailServer.NONE, sour.address(), "").smtp().words().key())
                    .isEqualTo("email.trial.sender-refused");
        }
    }

    private String imap(MailServer imap, String password) {
        var result = run(imap, MailServer.NONE, password).imap();
        assertThat(result.fine()).isFalse();
        return result.words().key();
    }

    private ConnectionTrial.Result run(MailServer imap, MailServer smtp, String password) {
        return shop.get(
                () -> trial.run(post.mailbox("hola@telepuppy.example", imap, smtp), new Passwords(password, password)));
    }

    private static MailServer at(String host, int port, Security security) {
        return new MailServer(host, port, security, "hola");
    }
}
