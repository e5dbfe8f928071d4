package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.voice.Forbidding;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the protocol never says to an angry customer (R45): whatever phase it is in.
@Component
class UnsaidInAnger implements Forbidding {
    private final RunTable table;
    private final Protocols protocols;

    UnsaidInAnger(RunTable table, Protocols protocols) {
        this.table = table;
        this.protocols = protocols;
    }

    @Override
    public Collection<String> words(Conversation conversation) {
        if (protocols.versions().isEmpty()) return List.of();
        return table.find(conversation.id())
                .filter(run -> run.conduct() != null)
                .map(run -> protocols.document(run.version()).anger().never())
                .orElse(List.of());
    }
}
