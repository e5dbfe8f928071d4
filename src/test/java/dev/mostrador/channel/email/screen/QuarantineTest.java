package dev.mostrador.channel.email.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Letter;
import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class QuarantineTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Post post;

    @Test
    void anAgentSeesWhatCouldNotBeReadAndDecides() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);
        assertThat(nuria.get("/quarantine").is(200).text()).contains("Todos los correos se han podido leer.");
        var id = shop.get(post::quarantined);
        var path = "/quarantine/" + id;

        assertThat(nuria.get("/quarantine").text()).contains("Correos (1)", "no tiene ninguna cabecera conocida");
        assertThat(nuria.get(path).is(200).html().selectFirst("pre").text()).contains("rm -rf");
        var raw = nuria.get(path + "/raw").is(200);
        assertThat(raw.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + id + ".eml\"");
        assertThat(raw.header("Content-Type")).startsWith("application/octet-stream");
        nuria.post(path + "/retry").leadsTo(path);
        assertThat(nuria.get(path).text()).contains("Sigue sin poder leerse.", "Intentos: 2.");
        nuria.delete(path).leadsTo("/quarantine");
        nuria.get(path).is(404);
        assertThat(nuria.in("en").get("/quarantine").text()).isNotBlank();
    }

    @Test
    void whatWasIgnoredStaysVisible() {
        var shop = telepuppy.open();
        shop.run(() -> post.bring(
                post.open("hola@telepuppy.example"),
                Letter.fromLucia().subject("Fuera de la oficina").with("Auto-Submitted", "auto-replied")));
        assertThat(shop.as(shop.nuria).get("/quarantine?tab=ignored").is(200).text())
                .contains("Fuera de la oficina", "Respuesta automática; consta en su conversación.");
    }

    @Test
    void whatStandsInAMailIsOnlyText() {
        var shop = telepuppy.open();
        var id = shop.get(() -> ((dev.mostrador.channel.email.Intake.Quarantined)
                        post.bring(post.open("hola@telepuppy.example"), "<script>alert(1)</script>\u0000\u202E\r\n"))
                .id());
        var page = shop.as(shop.nuria).get("/quarantine/" + id).is(200);
        assertThat(page.html().selectFirst("pre").text()).isEqualTo("<script>alert(1)</script>··");
        assertThat(page.html().selectFirst("pre script")).isNull();
    }
}
