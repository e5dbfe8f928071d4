package dev.mostrador.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Received;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Talk;
import dev.mostrador.fixtures.Telepuppy;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DigestingTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Talk talk;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Digesting digesting;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWishes wishes;

    @Autowired
    private DeskLooks looks;

    @Autowired
    private Post post;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    @Test
    void oneMailTellsWhatIsStillUnseenAndWhere() throws Exception {
        try (var green = post()) {
            var one = given();
            var two = given();
            shop.run(digesting::mail);
            assertThat(mailed()).as("not yet").isZero();
            passed(Duration.ofMinutes(61));
            IntStream.range(0, 4).parallel().forEach(_ -> shop.run(digesting::mail)); // as many nodes
            var mails = green.received(1);
            assertThat(mails).hasSize(1);
            assertThat(mails[0].getSubject()).isEqualTo("2 avisos sin ver en Telepuppy");
            assertThat(text(mails[0]))
                    .contains("Conversación recibida de otra persona", "#" + one.number())
                    .contains(telepuppy.address() + "/conversations/" + two.number());
            assertThat(mailed()).isEqualTo(2);

            passed(Duration.ofMinutes(61));
            shop.run(digesting::mail);
            assertThat(sent()).as("told once").isOne();
        }
    }

    @Test
    void whatIsNewWithinTheHourWaits() throws Exception {
        try (var green = post()) {
            given();
            passed(Duration.ofMinutes(61));
            shop.run(digesting::mail);
            green.received(1);
            given();
            aged(Duration.ofMinutes(61));
            shop.run(digesting::mail);
            assertThat(mailed()).as("an hour has not passed").isOne();
            passed(Duration.ofMinutes(61));
            shop.run(digesting::mail);
            assertThat(green.received(2)).hasSize(2);
        }
    }

    @Test
    void nobodyIsMailedWhoLooksOrSleepsOrDoesNotWantTo() {
        try (var _ = post()) {
            given();
            passed(Duration.ofMinutes(61));
            shop.run(() -> looks.looks(shop.nuria.id()));
            shop.run(digesting::mail);
            assertThat(mailed()).as("at the desk").isZero();
            shop.run(() -> looks.left(shop.nuria.id()));

            var now = LocalTime.ofInstant(clock.instant(), shop.account.zone());
            wish(new NoticeWish(Map.of(), now.minusHours(1), now.plusHours(1), 0, 60));
            shop.run(digesting::mail);
            assertThat(mailed()).as("a quiet hour").isZero();
            wish(new NoticeWish(Map.of(), null, null, 0, 0));
            shop.run(digesting::mail);
            assertThat(mailed()).as("never").isZero();
            wish(new NoticeWish(Map.of(), null, null, 0, 240));
            shop.run(digesting::mail);
            assertThat(mailed()).as("later").isZero();
            wish(new NoticeWish(Map.of(), null, null, 0, 15));
            shop.run(() -> notices.seenAll(shop.nuria.id()));
            shop.run(digesting::mail);
            assertThat(mailed()).as("seen").isZero();
        }
    }

    @Test
    void aShopWithoutAPostKeepsItForLater() {
        given();
        passed(Duration.ofMinutes(61));
        shop.run(digesting::mail);
        assertThat(mailed()).isZero();
        assertThat(sent()).as("nobody was marked as mailed").isZero();
    }

    @Test
    void theHourIsChosenOnTheProfile() {
        var nuria = shop.as(shop.nuria);
        nuria.put("/profile/notifications", "digest", "240", "answered", "email")
                .leadsTo("/profile/notifications");
        var wish = shop.get(() -> wishes.of(shop.nuria.id()));
        assertThat(wish.digestMinutes()).isEqualTo(240);
        assertThat(wish.of(NoticeKind.ANSWERED)).containsExactly(Way.EMAIL);
        assertThat(nuria.in("en").get("/profile/notifications").text()).contains("After 4 hours");
    }

    private GreenPost post() {
        var green = new GreenPost();
        shop.run(() -> post.open(
                post.mailbox("hola" + shop.account.id() + "@telepuppy.example", MailServer.NONE, green.smtp()),
                Passwords.NONE));
        return green;
    }

    private Received given() {
        return shop.get(() -> {
            var begun = talk.begun();
            assigning.assign(begun.conversation(), shop.nuria.id(), shop.marta.id());
            return begun;
        });
    }

    private void wish(NoticeWish wish) {
        shop.run(() -> wishes.keep(shop.nuria.id(), wish));
    }

    /// Time passes for everything that is kept; only Nuria's matter is asked for.
    private void passed(Duration time) {
        aged(time);
        shop.run(() -> db.sql("update notice_digest set sent_at = sent_at - cast(:time as interval)")
                .param("time", time.toString())
                .update());
    }

    private void aged(Duration time) {
        shop.run(() -> db.sql("""
                update notification set at = at - cast(:time as interval),
                  unseen_since = unseen_since - cast(:time as interval), mailed_at = mailed_at - cast(:time as interval)
                """).param("time", time.toString()).update());
    }

    private int mailed() {
        return count("select count(*) from notification where mailed_at is not null and agent_id = :agent");
    }

    private int sent() {
        return count("select count(*) from notice_digest where agent_id = :agent");
    }

    private int count(String sql) {
        return shop.get(() ->
                db.sql(sql).param("agent", shop.nuria.id()).query(Integer.class).single());
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent() instanceof String text
                ? text
                : ((jakarta.mail.Multipart) mail.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString();
    }
}
