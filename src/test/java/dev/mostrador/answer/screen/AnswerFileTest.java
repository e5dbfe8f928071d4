package dev.mostrador.answer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Prepared answers leave as a table and come back from one.
@ModuleTest
class AnswerFileTest {
    private static final String PATH = "/settings/answers/imports";

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    PreparedAnswers answers;

    private Telepuppy.Shop shop;
    private Client marta;

    @BeforeEach
    void oneIsThere() {
        shop = telepuppy.open();
        marta = shop.as(shop.marta);
        shop.run(() -> answers.create(Wish.of(Shelf.ACCOUNT, null, "Plazo", "Dos días."), Who.PROGRAM));
    }

    @Test
    void whatWouldHappenIsShownAndNothingIsOverwritten() {
        var table = "title,text\nPLAZO,Tres días.\nTalla,\"Sin coste,\n{{cliente}}.\"\n";
        var look = marta.upload(PATH, "r.csv", "text/csv", table).is(200).html();
        assertThat(look.text()).contains("Importar 1 respuesta", "PLAZO", "Sin coste");
        assertThat(titles()).containsExactly("Plazo");

        marta.put(PATH, "text", look.selectFirst("textarea[name=text]").wholeText())
                .is(303);
        assertThat(titles()).containsExactly("Plazo", "Talla");
        assertThat(all().getFirst().text()).isEqualTo("Dos días.");
        assertThat(all().getLast().text()).isEqualTo("Sin coste,\n{{cliente}}.");
    }

    @Test
    void allOfItComesInOrNothing() {
        var table = "title,text\nBuena,Hola.\nMala,\n";
        var look = marta.upload(PATH, "r.csv", "text/csv", table).is(422);
        assertThat(look.text()).contains("No se importa nada", "Línea 3, text");
        assertThat(look.html().select("textarea[name=text]")).isEmpty();
        marta.put(PATH, "text", table).is(422);
        assertThat(titles()).containsExactly("Plazo");
        assertThat(marta.in("en").put(PATH, "text", table).text()).contains("Nothing is imported", "Line 3");
    }

    @Test
    void whatWasTakenOutIsThereAlready() {
        var table = marta.get("/settings/answers/export.csv").is(200).body();
        assertThat(table).contains("title;shortcut;folder", "Plazo;;;account");
        assertThat(marta.upload(PATH, "r.csv", "text/csv", table).is(200).text())
                .contains("Ya están todas");
    }

    @Test
    void onlyWhoSupervisesDoesThat() {
        var nuria = shop.as(shop.nuria);
        nuria.get("/settings/answers/export.csv").is(403);
        nuria.put(PATH, "text", "title,text\nUna,Hola.").is(403);
        marta.upload(PATH, "r.csv", "text/csv", "").is(422);
    }

    private List<PreparedAnswer> all() {
        return shop.get(() -> answers.all(Who.PROGRAM));
    }

    private List<String> titles() {
        return all().stream().map(PreparedAnswer::title).toList();
    }
}
