package dev.mostrador.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Acknowledgement;
import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.TwoLanguages;
import dev.mostrador.conversation.Direction;
import dev.mostrador.fixtures.ModuleTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ChatOpeningTest {
    @Autowired
    private ShopWindow shopWindow;

    @Autowired
    private Inboxes inboxes;

    private ShopWindow.Window window;
    private Inbox inbox;

    @BeforeEach
    void open() {
        window = shopWindow.open();
        inbox = ChatInboxes.of(window.widget);
    }

    @Test
    void aClosedChatIsGoneFromThePageUntilItOpensAgain() {
        window.shop.run(() -> inboxes.close(inbox));
        assertThat(window.browser().get("").status()).isEqualTo(404);

        window.shop.run(() -> inboxes.open(inbox));
        assertThat(window.browser().get("").status()).isEqualTo(200);
    }

    @Test
    void theAwayMessageMakesItAFormWhoeverIsThere() {
        window.nuriaArrives();
        window.shop.run(() -> {
            inboxes.say(inbox, new TwoLanguages("Hoy no chateamos.", "No chat today."));
            inboxes.away(inbox);
        });

        var spanish = VisitorBrowser.json(window.browser().get("?lang=es")).get("presence");
        assertThat(spanish.get("online").booleanValue()).isFalse();
        assertThat(spanish.get("reply").stringValue()).isEqualTo("Hoy no chateamos.");
        var english = VisitorBrowser.json(window.browser().get("?lang=en")).get("presence");
        assertThat(english.get("reply").stringValue()).isEqualTo("No chat today.");
    }

    @Test
    void aChatIsAcknowledgedOnlyWhileNobodyIsThereToAnswer() {
        var texts = new TwoLanguages("Le leemos en cuanto volvamos.", "");
        window.shop.run(() -> inboxes.acknowledge(inbox, new Acknowledgement(true, texts, texts)));

        var alone = window.browser().enters();
        alone.say(UUID.randomUUID(), "¿Hay alguien?");
        assertThat(window.messages(alone))
                .filteredOn(it -> it.direction() == Direction.OUTBOUND)
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Le leemos en cuanto volvamos."));

        window.nuriaArrives();
        var attended = window.browser().enters();
        attended.say(UUID.randomUUID(), "¿Y ahora?");
        assertThat(window.messages(attended)).allMatch(it -> it.direction() == Direction.INBOUND);
    }
}
