package dev.mostrador.protocol;

import dev.mostrador.voice.VoiceProfile;
import dev.mostrador.voice.VoiceSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How the shop speaks is what the protocol in force says of it.
@Component
class ProtocolVoice implements VoiceSource {
    private final Protocols protocols;

    ProtocolVoice(Protocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public Optional<VoiceProfile> current() {
        return protocols.inForce().map(it -> it.document().voice());
    }
}
