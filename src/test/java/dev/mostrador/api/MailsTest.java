package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class MailsTest {
    private static final String HOLA = "hola@telepuppy.example";

    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Programs programs;

    @Autowired
    private JdbcClient db;

    private Counter.Shop shop;
    private Program program;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        shop.run(() -> post.open(HOLA));
        program = programs.of(shop);
    }

    @Test
    void theMailboxesAreListed() {
        shop.run(() -> post.open("pedidos+web@telepuppy.example"));

        var items = program.get("/api/v1/mailboxes").is(200).json().get("items");

        assertThat(items.findValuesAsString("address")).containsExactly(HOLA, "pedidos+web@telepuppy.example");
    }

    @Test
    void aMailOpensAConversation() {
        var answer = program.mail(HOLA, Mails.fromLucia("Talla cambiada", "Pedí la S"))
                .is(201)
                .json();

        assertThat(answer.get("duplicate").booleanValue()).isFalse();
        var conversation = program.get("/api/v1/conversations/"
                        + answer.at("/conversation/number").longValue())
                .is(200)
                .json();
        assertThat(conversation.at("/messages/0/id")).isEqualTo(answer.at("/message/id"));
        assertThat(conversation.at("/messages/0/text").stringValue()).isEqualToIgnoringWhitespace("Pedí la S");
    }

    @Test
    void theSameMailAgainIsADuplicate() {
        var mail = Mails.fromLucia("Talla cambiada", "Pedí la S");
        var first = program.mail(HOLA, mail).is(201).json();
        var second = program.mail(HOLA, mail).is(200).json();

        assertThat(second.get("duplicate").booleanValue()).isTrue();
        assertThat(second.get("conversation")).isEqualTo(first.get("conversation"));
        assertThat(second.get("message")).isEqualTo(first.get("message"));
    }

    @Test
    void theAddressMayBeInAnyCaseAndCarryAPlus() {
        shop.run(() -> post.open("pedidos+web@telepuppy.example"));

        program.mail("HOLA@Telepuppy.example", Mails.fromLucia("Uno", "a")).is(201);
        program.mail("hola+r.abc123@telepuppy.example", Mails.fromLucia("Dos", "b"))
                .is(201);
        program.mail("hola%2Br.abc123%40telepuppy.example", Mails.fromLucia("Tres", "c"))
                .is(201);
        program.mail("pedidos+web@telepuppy.example", Mails.fromLucia("Cuatro", "d"))
                .is(201);
    }

    @Test
    void anAddressOfNobodyOrOfAnotherShopIsUnknown() {
        var other = counter.openShop();
        other.run(() -> post.open("otra@telepuppy.example"));

        var answer = program.mail("nadie@telepuppy.example", Mails.fromLucia("a", "b"));
        answer.isProblem(404, "unknown-mailbox");
        assertThat(answer.json().get("detail").stringValue()).contains("nadie@telepuppy.example");
        program.mail("otra@telepuppy.example", Mails.fromLucia("a", "b")).isProblem(404, "unknown-mailbox");
        assertThat(rawMails()).isZero();
    }

    @Test
    void whatAMachineWroteIsIgnored() {
        var answer = program.mail(
                        HOLA,
                        Mails.mail(
                                "lucia@example.com",
                                "Auto-Submitted: auto-replied",
                                "Fuera de la oficina",
                                "Vuelvo el lunes"))
                .is(202);

        assertThat(answer.json().get("ignored").stringValue()).isEqualTo("auto-reply");
    }

    @Test
    void whatCannotBeFiledIsQuarantinedWithASentence() {
        var mail = "Subject: nadie\r\n\r\nHola\r\n";

        var spanish = program.mail(HOLA, mail).is(202).json();
        var english = program.in("en").mail(HOLA, mail).is(202).json();

        assertThat(english.get("quarantined"))
                .as("once, however often it comes")
                .isEqualTo(spanish.get("quarantined"));
        assertThat(spanish.get("reason").stringValue()).isEqualTo("No dice quién lo envía.");
        assertThat(english.get("reason").stringValue()).isEqualTo("It does not say who sends it.");
    }

    @Test
    void onlyMailsAreTaken() {
        var path = "/api/v1/mailboxes/" + HOLA + "/messages";
        program.with("Content-Type", "application/json")
                .send("POST", path, BodyPublishers.ofString("{}"))
                .isProblem(415, "about:blank");
        program.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, BodyPublishers.ofString("mail=Hola"))
                .is(415);
        program.send("POST", path, BodyPublishers.ofString("From: a@example.com"))
                .is(415);
    }

    @Test
    void aBigMailIsTakenWithItsFile() {
        var id = UUID.randomUUID().toString();
        var filed =
                program.mail(HOLA, () -> Mails.withFile(id, 30_000_000)).is(201).json();

        var conversation = program.get("/api/v1/conversations/"
                        + filed.at("/conversation/number").longValue())
                .json();
        assertThat(conversation.at("/messages/0/attachments/0/name").stringValue())
                .isEqualTo("rascador.mp4");
        assertThat(conversation.at("/messages/0/attachments/0/size").longValue())
                .isGreaterThan(20_000_000);
        program.mail(HOLA, () -> Mails.withFile(id, 30_000_000)).is(200);
    }

    @Test
    void aMailThatIsTooBigIsRefusedAnnouncedOrNot() {
        program.mail(HOLA, () -> Mails.withFile("a", 60_000_000)).isProblem(413, "too-large");
        var bytes = new byte[60_000_000];
        program.mail(HOLA, BodyPublishers.ofByteArray(bytes)).isProblem(413, "too-large");

        assertThat(rawMails()).isZero();
    }

    @Test
    void aMailThatBreaksOffLeavesNothing() throws IOException {
        var secret = programs.token(shop).secret();
        try (var socket = new Socket("localhost", programs.port())) {
            socket.setSoTimeout(30_000);
            var head = "POST /api/v1/mailboxes/" + HOLA + "/messages HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + secret + "\r\nContent-Type: message/rfc822\r\n"
                    + "Content-Length: 1000\r\nConnection: close\r\n\r\nFrom: lucia@example.com\r\nSubject: a\r\n\r\nHola";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("about:blank");
        }
        assertThat(rawMails()).isZero();
    }

    @Test
    void thirtyAtOnceWithTheSameMailOpenOneConversation() throws Exception {
        var mail = Mails.fromLucia("Talla cambiada", "Pedí la S");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = IntStream.range(0, 30)
                    .<Callable<Program.Answer>>mapToObj(n -> () -> program.mail(HOLA, mail))
                    .toList();
            var answers = threads.invokeAll(posts).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(29);
            assertThat(answers)
                    .extracting(answer -> answer.json().get("message"))
                    .containsOnly(answers.getFirst().json().get("message"));
        }
        assertThat(program.get("/api/v1/conversations").json().get("items")).hasSize(1);
    }

    private long rawMails() {
        return shop.get(() -> db.sql("select count(*) from raw_mail where account_id = :account")
                .param("account", shop.account())
                .query(Long.class)
                .single());
    }
}
