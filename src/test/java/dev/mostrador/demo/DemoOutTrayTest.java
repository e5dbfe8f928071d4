package dev.mostrador.demo;

import static dev.mostrador.channel.email.GreenPost.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agents;
import dev.mostrador.platform.AccountScope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mostrador.demo=true")
class DemoOutTrayTest {
    private static final String HOLA = "hola@telepuppy.example";
    private static final Filter ALL = Filter.NONE;
    private static final Set<String> WHATEVER_ITS_STEP_TAKES =
            Set.of("acknowledgement", "apology", "restatement", "plan", "solved", "anything-else");

    @Autowired
    DemoOutTray tray;

    @Autowired
    Accounts accounts;

    @Autowired
    Agents agents;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Lists lists;

    @Autowired
    Threads threads;

    @Test
    void aReplyIsSentTheMailLiesInTheFolderAndTheCustomerAnswersOnce() {
        var matter = get(() -> conversationOf("lucia.mena@example.com"));
        var before = get(() -> messages(matter).size());

        var first = reply(matter, "Su arnés sale hoy.");
        eventually(() -> {
            assertThat(get(() -> threads.message(first).orElseThrow()).delivery())
                    .isEqualTo(DeliveryState.SENT);
            assertThat(get(() -> messages(matter))).hasSize(before + 2).last().satisfies(answer -> {
                assertThat(answer.direction()).isEqualTo(Direction.INBOUND);
                assertThat(answer.text()).startsWith("¡Qué rapidez!");
            });
        });
        var id = get(() -> threads.message(first).orElseThrow()).externalId();
        assertThat(tray.folder().resolve(id + ".eml")).content().contains("To: =?UTF-8?Q?Luc=C3=ADa_Mena?=");

        var second = reply(matter, "Hasta pronto.");
        eventually(() -> assertThat(
                        get(() -> threads.message(second).orElseThrow()).delivery())
                .isEqualTo(DeliveryState.SENT));
        assertThat(get(() -> messages(matter))).hasSize(before + 3);
    }

    @Test
    void aMailToSomebodyRealDoesNotLookSent() {
        get(() -> {
            var hola = mailboxes.findByAddress(HOLA).orElseThrow();
            for (var invented : List.of("a@example.com", "a@mail.example.net", "a@barka.example")) {
                assertThat(tray.takes(hola, to(invented))).as(invented).isTrue();
            }
            for (var real : List.of("a@notexample.com", "a@example.com.es", "a@telepuppy.es", "a@counterexample")) {
                assertThat(tray.takes(hola, to(real))).as(real).isFalse();
            }
            return null;
        });
    }

    private static Recipients to(String address) {
        return Recipients.to(new Address("", address));
    }

    private Conversation conversationOf(String email) {
        return lists.page(new View.InState(State.OPEN), ALL, null, 100).rows().stream()
                .filter(it -> messages(it).getFirst().from().address().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<Message> messages(Conversation matter) {
        return threads.messages(matter.id(), null, 100);
    }

    private UUID reply(Conversation matter, String text) {
        return get(() -> {
            var nuria = agents.findByEmail("nuria@telepuppy.example").orElseThrow();
            var key = UUID.randomUUID().toString();
            var draft = new Draft(nuria.id(), text, null, key, List.of()).doing(WHATEVER_ITS_STEP_TAKES);
            var result = outgoing.reply(matter.id(), draft);
            return ((ReplyResult.Queued) result).message().id();
        });
    }

    private <T> T get(java.util.function.Supplier<T> work) {
        return AccountScope.get(accounts.all().getFirst().id(), work);
    }
}
