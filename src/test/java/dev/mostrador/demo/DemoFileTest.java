package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoFileTest {
    @Test
    void aPictureCanBeRead() throws IOException {
        var jpeg = DemoFile.bytes(new DemoShop.File("a.jpg", "image/jpeg", "image", "Saco de pienso rajado"));

        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(1200);
    }

    @Test
    void aPdfPointsAtItsObjects() {
        var file = new DemoShop.File("a.pdf", "application/pdf", "pdf", "Póliza, seis páginas");

        var pdf = new String(DemoFile.bytes(file), StandardCharsets.ISO_8859_1);

        var first = Integer.parseInt(pdf.split("65535 f \n")[1].substring(0, 10));
        assertThat(pdf.substring(first)).startsWith("1 0 obj");
        assertThat(pdf).contains("Póliza, seis páginas").endsWith("%%EOF\n");
    }
}
