package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.State;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "Send and resolve" is one thing: it happens whole, or the agent still has the text.
@ModuleTest
class SendAndResolveTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Cut cut;

    @AfterEach
    void mend() {
        cut.conversation = null;
    }

    @Test
    void whatIsCutShortInBetweenIsNeitherSentNorResolved() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var nuria = shop.as(shop.nuria);
        var path = "/conversations/" + number;
        nuria.put(path + "/drafts/reply", "text", "Sale mañana.", "key", "k").is(204);
        cut.conversation = matters.conversation(shop, number).id();

        nuria.post(path + "/messages", "text", "Sale mañana.", "then", "resolve", "key", "k")
                .is(500);

        assertThat(matters.messages(shop, number)).hasSize(1);
        assertThat(matters.conversation(shop, number).state()).isEqualTo(State.OPEN);
        assertThat(nuria.get(path).html().select("#reply-text").text()).isEqualTo("Sale mañana.");

        mend();
        nuria.post(path + "/messages", "text", "Sale mañana.", "then", "resolve", "key", "k")
                .is(303);
        assertThat(matters.messages(shop, number)).hasSize(2);
        assertThat(matters.conversation(shop, number).state()).isEqualTo(State.RESOLVED);
    }
}
