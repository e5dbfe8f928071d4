package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CompressionTest {
    @Autowired
    Telepuppy telepuppy;

    @Test
    void pagesStylesAndScriptsComePackedToWhoAsks() {
        var page = telepuppy.nobody().get("/sign-in").html();
        var style = page.selectFirst("link[rel=stylesheet]").attr("href");
        var script = page.selectFirst("script[src*=htmx]").attr("src");
        for (var path : new String[] {"/sign-in", style, script}) {
            var packed = telepuppy
                    .nobody()
                    .sending("Accept-Encoding", "gzip")
                    .get(path)
                    .is(200);
            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(packed.header("Vary").toLowerCase()).as(path).contains("accept-encoding");
            assertThat(telepuppy.nobody().get(path).header("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
    }
}
