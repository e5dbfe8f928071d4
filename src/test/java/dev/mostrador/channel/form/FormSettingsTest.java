package dev.mostrador.channel.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.fixtures.Telepuppy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class FormSettingsTest {
    private static final String INDEX = "/settings/forms";

    @Autowired
    private Openings openings;

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Forms forms;

    @Test
    void aFormIsMadeChangedShownAndRetired() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var marta = shop.as(shop.marta);
        assertThat(marta.get(INDEX).text()).contains("Todavía no hay ningún formulario");
        assertThat(marta.get(INDEX + "/new").html().getElementById("r0-label").val())
                .isEqualTo("¿De qué se trata?");

        marta.post(INDEX, fields("Contacto", "Mensaje", "long-text"));

        var made = shop.get(forms::all).getFirst();
        assertThat(made.fields())
                .containsExactly(
                        new FormField("mensaje", FieldKind.LONG_TEXT, "Mensaje", "", true, List.of(), List.of()));
        var sheet = marta.get(INDEX + "/" + made.id()).is(200);
        var address = sheet.html().getElementById("form-address").val();
        assertThat(address).contains("/form/");
        assertThat(sheet.html().getElementById("form-frame").val()).contains("<iframe src=\"" + address);
        assertThat(sheet.html().getElementById("form-html").val())
                .contains("<form action=\"" + address, "name=\"f-mensaje\" required", "name=\"website\"");
        telepuppy.nobody().get(address.substring(address.indexOf("/form/"))).is(200);

        var renamed = fields("Contacto", "Su mensaje", "long-text");
        renamed[List.of(renamed).indexOf("r0-key") + 1] = "mensaje";
        marta.put(INDEX + "/" + made.id(), renamed).leadsTo(INDEX + "/" + made.id());
        var changed =
                shop.get(() -> forms.find(made.id())).orElseThrow().fields().getFirst();
        assertThat(changed.key()).as("what the web page sends stays").isEqualTo("mensaje");
        assertThat(changed.label()).isEqualTo("Su mensaje");

        assertThat(marta.in("en").get(INDEX).text()).contains("Forms", "Contacto");
        marta.delete(INDEX + "/" + made.id()).leadsTo(INDEX);
        telepuppy.nobody().get(address.substring(address.indexOf("/form/"))).is(404);
    }

    @Test
    void questionsMoveWithoutBeingSaved() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var marta = shop.as(shop.marta);
        var two = new String[] {
            "name",
            "Contacto",
            "rows",
            "2",
            "move",
            "down:0",
            "r0-label",
            "Uno",
            "r0-kind",
            "text",
            "r1-label",
            "Dos",
            "r1-kind",
            "phone"
        };

        var moved = marta.post(INDEX, two).is(200).html();
        assertThat(moved.getElementById("r0-label").val()).isEqualTo("Dos");
        assertThat(moved.getElementById("r1-label").val()).isEqualTo("Uno");
        assertThat(moved.select("[name=r0-kind] option[selected]").val()).isEqualTo("phone");
        two[5] = "add";
        assertThat(marta.post(INDEX, two).is(200).html().getElementById("r2-label"))
                .isNotNull();
        two[5] = "drop:0";
        assertThat(marta.post(INDEX, two)
                        .is(200)
                        .html()
                        .getElementById("r0-label")
                        .val())
                .isEqualTo("Dos");
        assertThat(shop.get(forms::all)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideIt() {
        var shop = telepuppy.open();
        shop.run(openings::setHours);
        var marta = shop.as(shop.marta);
        var refused = marta.post(INDEX, fields("", "Motivo", "choice")).is(422).html();
        assertThat(refused.getElementById("name-error")).isNotNull();
        assertThat(refused.getElementById("r0-options-error")).isNotNull();
        marta.post(INDEX, fields("Contacto", "Mensaje", "text"));
        assertThat(marta.post(INDEX, fields("contacto", "Mensaje", "text"))
                        .is(422)
                        .text())
                .contains("Ya hay un formulario con ese nombre");
    }

    private static String[] fields(String name, String label, String kind) {
        return new String[] {
            "name",
            name,
            "rows",
            "2",
            "r0-key",
            "",
            "r0-label",
            label,
            "r0-kind",
            kind,
            "r0-required",
            "yes",
            "r1-label",
            "",
            "r1-kind",
            "text"
        };
    }
}
