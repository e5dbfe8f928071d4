package dev.mostrador.voice;

import java.util.Optional;

/// Where the shop says how it speaks. Asked at every draft: no statement each time.
public interface VoiceSource {
    /// What holds now; empty: nobody has said anything yet.
    Optional<VoiceProfile> current();
}
