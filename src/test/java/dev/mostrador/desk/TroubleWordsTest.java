package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Hindrance;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.platform.Alarms;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What went wrong on the machine is told to each in their own language.
@ModuleTest
class TroubleWordsTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Replies replies;

    @Autowired
    Alarms alarms;

    @Autowired
    Agents agents;

    @Autowired
    Clock clock;

    @Test
    void eachReadsWhyAMessageFailedAndWhatTheMailboxLacks() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        shop.run(() -> {
            var full = Hindrance.of("email.bounce.full", "lucia@example.com").saying("552 over quota");
            replies.bounced(reply(matters.conversation(shop, number), shop.nuria), "lucia@example.com", List.of(full));
            var details =
                    Map.of("mailbox", "hola@telepuppy.example", "why", "email.trouble.login", "host", "mail.example");
            alarms.raise("mailbox:x", "mailbox-login-failed", details);
            agents.chooseLanguage(shop.marta.id(), "en");
        });

        var path = "/conversations/" + number;
        assertThat(shop.as(shop.nuria).get(path).html().text())
                .contains(
                        "lucia@example.com: el buzón está lleno. (552 over quota)", "mail.example no acepta el usuario")
                .containsOnlyOnce("El correo volvió sin entregar");
        assertThat(shop.as(shop.marta).get(path).html().text())
                .contains("lucia@example.com: the mailbox is full. (552 over quota)", "mail.example does not accept");
    }

    // At a set moment nothing is delivered: it stays as this test wants it.
    private UUID reply(Conversation matter, Agent author) {
        var key = UUID.randomUUID().toString();
        return Moment.at(
                clock.instant(),
                () -> replies.reply(new NewReply(
                                matter.id(),
                                "email",
                                author.id(),
                                new Address("Telepuppy", matter.inbox()),
                                Recipients.to(new Address("", "lucia@example.com")),
                                "Re: " + matter.subject(),
                                "Sale hoy.",
                                key + "@telepuppy.example",
                                null,
                                key,
                                List.of()))
                        .id());
    }
}
