package dev.mostrador.protocol.text;

import dev.mostrador.protocol.document.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// Protocols to begin with: complete but for the people.
public final class ReadyMade {
    public static final List<String> NAMES = List.of("tienda-en-linea", "empresa-de-servicios", "marketplace");

    private ReadyMade() {}

    public static Protocol read(String name) {
        if (!NAMES.contains(name)) throw new IllegalArgumentException("No such protocol: " + name);
        var bound = ProtocolYaml.read(text(name));
        if (bound.value() == null) throw new IllegalStateException(name + ": " + bound.troubles());
        return bound.value();
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("protocol/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
