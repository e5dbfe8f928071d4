package dev.mostrador.protocol.text;

import dev.mostrador.platform.Json;
import dev.mostrador.protocol.document.Protocol;
import java.util.Map;

/// A protocol in a column.
public final class ProtocolJson {
    private ProtocolJson() {}

    public static String write(Protocol protocol) {
        return Json.write(Binding.plain(protocol));
    }

    /// What was stored was good.
    public static Protocol read(String json) {
        var bound = Binding.protocol(Tree.of(Json.read(json, Map.class)));
        if (bound.value() == null) throw new IllegalStateException("A stored protocol: " + bound.troubles());
        return bound.value();
    }
}
