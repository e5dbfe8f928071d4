package dev.mostrador.channel.chat.visitor;

import dev.mostrador.platform.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/// What the widget sends, read only as far as it may be long.
final class Body {
    private static final int LONGEST = 128 * 1024; // bytes

    private Body() {}

    static <T> T read(HttpServletRequest request, Class<T> type) {
        try {
            var bytes = request.getInputStream().readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw Refused.because(HttpStatus.CONTENT_TOO_LARGE, "too-long");
            }
            @Nullable T read = Json.read(new String(bytes, StandardCharsets.UTF_8), type);
            if (read == null) {
                throw Refused.because(HttpStatus.BAD_REQUEST, "json");
            }
            return read;
        } catch (JacksonException nonsense) {
            throw Refused.because(HttpStatus.BAD_REQUEST, "json");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.replace("\u0000", "");
    }
}
