package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.DraftFile;
import dev.mostrador.conversation.DraftFiles;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files lie beside the draft of an answer from the moment they are chosen, for their author alone.
@ModuleTest
class DraftFilesTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    DraftFiles draftFiles;

    @Autowired
    JdbcClient db;

    private Shop shop;
    private Client nuria;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
    }

    @Test
    void aFileIsKeptForItsAuthorAndGoesOutOnce() {
        add("etiqueta.pdf", "%PDF-1.4").is(200);
        var file = kept().getFirst();
        assertThat(nuria.get(path()).html().select(".kept input").val())
                .isEqualTo(file.id().toString());
        assertThat(shop.as(shop.andres).get(path()).body()).doesNotContain("etiqueta.pdf");

        var reply = new String[] {
            "text", "Aquí la tiene.", "key", "k1", "kept", file.id().toString()
        };
        nuria.post(path() + "/messages", reply).is(303);
        nuria.post(path() + "/messages", reply).is(303);

        assertThat(matters.messages(shop, number)).hasSize(2);
        assertThat(sent()).extracting(Attachment::name).containsExactly("etiqueta.pdf");
        assertThat(kept()).isEmpty();
    }

    @Test
    void theSameWordsWithAnotherFileAreAnotherMessage() {
        add("a.pdf", "uno");
        nuria.post(path() + "/messages", "text", "Aquí.", "key", "k1", "kept", id(0))
                .is(303);
        add("b.pdf", "dos");
        nuria.post(path() + "/messages", "text", "Aquí.", "key", "k1", "kept", id(0))
                .is(303);

        assertThat(matters.messages(shop, number)).hasSize(3);
        assertThat(sent()).extracting(Attachment::name).containsExactly("b.pdf");
    }

    @Test
    void aPictureStandsInTheTextThatNamesItAndOtherwiseGoesAlong() {
        add("a.png", "image/png", "uno");
        add("b.png", "image/png", "dos");
        nuria.post(path() + "/messages", "text", "Mire ![b.png]", "kept", id(0), "kept", id(1))
                .is(303);

        assertThat(sent()).extracting(Attachment::inline).containsExactly(false, true);
        assertThat(sent().getLast().contentId()).endsWith("@inline");
    }

    @Test
    void aPictureCanBeLookedAtByItsAuthorOnly() {
        add("a.png", "image/png", "uno");
        add("b.html", "text/html", "<b>dos</b>");
        assertThat(nuria.get(files() + "/" + id(0)).is(200).body()).isEqualTo("uno");
        nuria.get(files() + "/" + id(1)).is(404);
        shop.as(shop.andres).get(files() + "/" + id(0)).is(404);
    }

    @Test
    void whatIsRemovedLeavesNothingBehindAndNobodyElseCanRemoveIt() {
        add("etiqueta.pdf", "%PDF-1.4");
        var file = files() + "/" + id(0);
        shop.as(shop.andres).delete(file).is(204);
        assertThat(kept()).hasSize(1);

        nuria.delete(file).is(204);
        nuria.delete(file).is(204);

        assertThat(kept()).isEmpty();
        assertThat(shop.get(() -> db.sql("select count(*) from blob where account_id = :account and size = 8")
                        .param("account", shop.account.id())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void nobodyCanSendAColleaguesFile() {
        add("etiqueta.pdf", "%PDF-1.4");
        shop.as(shop.andres)
                .post(path() + "/messages", "text", "Mío.", "kept", id(0))
                .is(303);
        assertThat(sent()).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void anEmptiedTextLeavesTheFilesAlone() {
        add("etiqueta.pdf", "%PDF-1.4");
        nuria.put(path() + "/drafts/reply", "text", "Hola").is(204);
        nuria.put(path() + "/drafts/reply", "text", "").is(204);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void howMuchFitsIsCountedOverThoseBesideTheDraftAndThoseChosenNow() {
        for (var i = 0; i < 20; i++) add("f" + i + ".pdf", "x").is(200);
        assertThat(add("uno-más.pdf", "x")
                        .is(422)
                        .html()
                        .select("[data-refusal]")
                        .text())
                .contains("Son demasiados archivos: caben 20");
        assertThat(nuria.in("en").get(path()).html().select(".kept .file")).hasSize(20);

        var all = new java.util.ArrayList<>(List.of("text", "Todos.", "key", "k"));
        kept().forEach(file -> all.addAll(List.of("kept", file.id().toString())));
        nuria.in("es")
                .upload(path() + "/messages", "y.pdf", "application/pdf", "y", all.toArray(String[]::new))
                .is(422);
        assertThat(kept()).hasSize(20);
    }

    private Answer add(String name, String content) {
        return add(name, "application/pdf", content);
    }

    private Answer add(String name, String type, String content) {
        return nuria.upload(files(), name, type, content);
    }

    private List<DraftFile> kept() {
        return shop.get(() -> draftFiles.of(
                shop.nuria.id(), matters.conversation(shop, number).id()));
    }

    private String id(int place) {
        return kept().get(place).id().toString();
    }

    private List<Attachment> sent() {
        return matters.messages(shop, number).getLast().attachments();
    }

    private String path() {
        return "/conversations/" + number;
    }

    private String files() {
        return path() + "/drafts/reply/files";
    }
}
