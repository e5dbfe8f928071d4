package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

class RequestKeyTest {
    @Test
    void theSameIsTheSame() {
        assertThat(key(form(), "Hola", null)).isEqualTo(key(form(), "Hola", null));
        assertThat(key(form(), "Hola", List.of(file("a.pdf", "uno"))))
                .isEqualTo(key(form(), "Hola", List.of(file("a.pdf", "uno"))));
    }

    @Test
    void otherWordsOrOtherFilesAreAnotherMessage() {
        assertThat(List.of(
                        key(form(), "Hola", null),
                        key(form(), "Hola a todos", null),
                        key(form(), "Hola", List.of(file("a.pdf", "uno"))),
                        key(form(), "Hola", List.of(file("b.pdf", "uno"))),
                        key(form(), "Hola", List.of(file("a.pdf", "otro"))),
                        key(form().with("kept", "k1"), "Hola", null),
                        key(form().with("kept", "k2"), "Hola", null)))
                .doesNotHaveDuplicates();
    }

    private static Form form() {
        return Form.blank().with("key", "página");
    }

    private static String key(Form form, String text, @Nullable List<MultipartFile> files) {
        return RequestKey.of(form, text, null, files);
    }

    private static MultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "application/pdf", content.getBytes());
    }
}
