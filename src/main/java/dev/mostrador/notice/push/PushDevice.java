package dev.mostrador.notice.push;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/// A browser that is told while no desk is open.
///
/// @param session in which it was subscribed
/// @param endpoint where its push service takes what is for it
/// @param key of the browser, a point of the curve; `auth` is its 16 bytes beside
/// @param device the browser's own description of itself
public record PushDevice(
        UUID id, UUID agent, UUID session, URI endpoint, byte[] key, byte[] auth, String device, Instant createdAt) {
    @Override
    public String toString() {
        return "push device " + id;
    }
}
