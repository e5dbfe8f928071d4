package dev.mostrador.assistant;

import java.net.URI;

/// Where the model answers.
///
/// @param url up to `/v1`: `/chat/completions` is put behind it
/// @param hasKey whether one is kept; it is never shown
public record Endpoint(boolean on, String url, String model, boolean hasKey) {
    static final Endpoint NONE = new Endpoint(false, "", "", false);

    public boolean isUsable() {
        return on && !url.isEmpty() && !model.isEmpty();
    }

    URI completions() {
        return URI.create(url.replaceFirst("/+$", "") + "/chat/completions");
    }
}
