package dev.mostrador.demo;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.View;
import dev.mostrador.voice.Vocabulary;
import dev.mostrador.voice.VoiceProfiles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The shop has words of its own, and one answer that is being written has all that one can do wrong.
@Component
class DemoWriting {
    private static final int LOOKED_THROUGH = 200;
    private static final String DRAFT =
            "Ya está resuelto: su pedido sale hoy y tb le llega el jueves. NO tiene que pagar nada, te lo garantizamos.";

    private final Lists lists;
    private final Drafts drafts;
    private final VoiceProfiles voices;

    DemoWriting(Lists lists, Drafts drafts, VoiceProfiles voices) {
        this.lists = lists;
        this.drafts = drafts;
        this.voices = voices;
    }

    void tell(UUID agent) {
        voices.save(new Vocabulary(
                List.of("SEO"),
                Map.of("dorsal", "parte de atrás", "monodosis", "sobre para una vez"),
                List.of("Telepuppy", "Celeritas", "Bizum", "antitirones"),
                List.of()));
        lists.page(new View.InState(State.OPEN), Filter.NONE, null, LOOKED_THROUGH).rows().stream()
                .filter(it -> it.awaitingUs() && agent.equals(it.assignee()))
                .findFirst()
                .ifPresent(it -> drafts.keep(agent, it.id(), Drafts.Kind.REPLY, DRAFT, null));
    }
}
