package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.promise.PromiseFigures;
import dev.mostrador.protocol.Acknowledgements;
import dev.mostrador.protocol.ChapterFigures;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Protocols.InForce;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.run.ProtocolFigures;
import dev.mostrador.reason.Reasons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A version with what became of it in the last four weeks.
@Component
class Manuals {
    private static final Duration LATELY = Duration.ofDays(28);

    private final Protocols protocols;
    private final Acknowledgements acknowledgements;
    private final Agents agents;
    private final PromiseFigures promises;
    private final ProtocolFigures figures;
    private final Reasons reasons;
    private final ObjectProvider<ChapterFigures> more;
    private final Clock clock;

    Manuals(
            Protocols protocols,
            Acknowledgements acknowledgements,
            Agents agents,
            PromiseFigures promises,
            ProtocolFigures figures,
            Reasons reasons,
            ObjectProvider<ChapterFigures> more,
            Clock clock) {
        this.protocols = protocols;
        this.acknowledgements = acknowledgements;
        this.agents = agents;
        this.promises = promises;
        this.figures = figures;
        this.reasons = reasons;
        this.more = more;
        this.clock = clock;
    }

    Manual of(InForce it, CurrentAgent reader) {
        var since = clock.instant().minus(LATELY);
        return new Manual(
                it.version(),
                it.document(),
                people(),
                promises.firstReplies(since),
                figures.adherence(since),
                figures.agreement(since),
                counted(since),
                reasons.tree(),
                protocols.current().filter(it.version()::equals).isPresent(),
                acknowledgements
                        .unread(reader.id())
                        .filter(it.version()::equals)
                        .isPresent(),
                reader.role().atLeast(Role.SUPERVISOR));
    }

    private Map<Section, List<ChapterFigures.Line>> counted(Instant since) {
        return more.stream()
                .collect(Collectors.groupingBy(
                        ChapterFigures::section,
                        Collectors.flatMapping(it -> it.since(since).stream(), Collectors.toList())));
    }

    Map<String, String> people() {
        return agents.all().stream().collect(Collectors.toMap(Agent::email, Agent::name, (first, _) -> first));
    }
}
