package dev.mostrador.remedy;

import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.run.Runs;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which version's limits count: the one under which the conversation began, however old (R9).
@Component
public class TermsInForce {
    private final Runs runs;
    private final Protocols protocols;

    TermsInForce(Runs runs, Protocols protocols) {
        this.runs = runs;
        this.protocols = protocols;
    }

    public Terms of(UUID conversation) {
        return runs.situation(conversation).map(it -> of(it.run().version())).orElse(Terms.NONE);
    }

    Terms of(int version) {
        return new Terms(version, protocols.document(version).limits());
    }

    /// Of no conversation: as they are now.
    public Terms now() {
        return protocols.inForce().map(it -> of(it.number())).orElse(Terms.NONE);
    }
}
