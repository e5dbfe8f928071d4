package dev.mostrador.channel.chat.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ScriptTest {
    private static final int LIMIT = 15_000; // bytes over the wire

    @Autowired
    Telepuppy telepuppy;

    @Test
    void theWidgetIsOneSmallFileThatBrowsersKeepForAWhile() {
        var answer = telepuppy
                .nobody()
                .sending("Accept-Encoding", "gzip")
                .get("/chat/widget.js")
                .is(200);
        assertThat(Integer.parseInt(answer.header("Content-Length"))).isBetween(5_000, LIMIT);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Cache-Control")).contains("max-age").contains("stale-while-revalidate");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        telepuppy
                .nobody()
                .sending("If-None-Match", answer.header("ETag"))
                .get("/chat/widget.js")
                .is(304);
    }

    @Test
    void theAliasLayerIsThereToo() {
        assertThat(telepuppy.nobody().get("/chat/chatwoot.js").is(200).body()).contains("chatwootSDK");
    }
}
