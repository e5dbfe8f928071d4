package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Rows;
import dev.mostrador.fixtures.Talk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ThumbnailsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Talk talk;

    @Autowired
    private Replies replies;

    @Autowired
    private Threads threads;

    @Autowired
    private Files files;

    @Autowired
    private Rows rows;

    @Test
    void twoScreensThatAskAtOnceLeaveOneThumbnail() throws IOException {
        var shop = counter.openShop();
        var picture = picture();
        var file = shop.get(() -> {
            var kept = files.keep("talla.png", "image/png", false, "", new ByteArrayInputStream(picture), 10_000);
            var note = replies.note(talk.begun().conversation(), shop.nuria(), "", Set.of(), "n", List.of(kept));
            return threads.message(note.id()).orElseThrow().attachments().getFirst();
        });

        shop.run(() -> {
            assertThat(small(file)).isEqualTo(small(file)).isNotEmpty();
            assertThat(small(files.find(file.id()).orElseThrow())).isEqualTo(small(file));
            assertThat(rows.count("blob")).as("the picture and its thumbnail").isEqualTo(2);
        });
    }

    private byte[] small(Attachment file) {
        try (var png = files.thumbnail(file).orElseThrow()) {
            return png.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
