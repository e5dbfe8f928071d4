package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ChannelsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Autowired
    private Post post;

    @Autowired
    private Inboxes inboxes;

    @Test
    void aProgramReadsHowTheChannelsAreAndOpensOneUnderTheSameConditionsAsPeople() {
        var shop = counter.openShop();
        var program = programs.of(shop);
        var box = shop.get(() -> post.open("hola@telepuppy.example"));
        var state = "/api/v1/channels/" + box.id() + "/state?state=";

        var listed = program.get("/api/v1/channels").is(200).json().get("items").get(0);
        assertThat(listed.get("state").stringValue()).isEqualTo("open");
        assertThat(listed.get("missing")).isEmpty();
        assertThat(listed.get("promises").get("percent").isNull()).isTrue();

        assertThat(program.send("PUT", state + "away")
                        .is(200)
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("away");
        program.send("PUT", state + "closed").is(200);
        shop.run(() -> inboxes.entrust(inboxes.find(box.id()).orElseThrow(), null));
        var refused = program.send("PUT", state + "open").is(409).json();
        assertThat(refused.get("errors").get(0).get("field").stringValue()).isEqualTo("owner");
        program.send("PUT", state + "ajar").is(400);
        program.send("PUT", "/api/v1/channels/" + UUID.randomUUID() + "/state?state=open")
                .is(404);
    }
}
