package dev.mostrador.demo;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.View;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.protocol.Acknowledgements;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.document.Attendance;
import dev.mostrador.protocol.document.Attendance.Post;
import dev.mostrador.protocol.document.Complaints;
import dev.mostrador.protocol.document.Crisis;
import dev.mostrador.protocol.document.Limits;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.protocol.run.Situation;
import dev.mostrador.protocol.text.ReadyMade;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.voice.VoiceProfile;
import dev.mostrador.voice.VoiceProfile.Swap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Telepuppy's protocol, read by two of its people; and two conversations in the middle of their steps.
@Component
class DemoProtocol {
    private final Protocols protocols;
    private final Publishing publishing;
    private final Acknowledgements acknowledgements;
    private final Runs runs;
    private final ReasonSorting sorting;
    private final Lists lists;
    private final Threads threads;
    private final Agents agents;

    DemoProtocol(
            Protocols protocols,
            Publishing publishing,
            Acknowledgements acknowledgements,
            Runs runs,
            ReasonSorting sorting,
            Lists lists,
            Threads threads,
            Agents agents) {
        this.protocols = protocols;
        this.publishing = publishing;
        this.acknowledgements = acknowledgements;
        this.runs = runs;
        this.sorting = sorting;
        this.lists = lists;
        this.threads = threads;
        this.agents = agents;
    }

    /// Before the first customer writes.
    void publish(Agent administrator) {
        protocols.save(document(), protocols.draft().revision(), administrator.id());
        publishing.publish(
                administrator.id(), "Nuestra primera versión: quién atiende, los pasos y los límites.", null);
        for (var name : List.of("begona", "marta", "elena")) {
            agents.findByEmail(address(name)).ifPresent(it -> acknowledgements.acknowledge(1, it.id()));
        }
    }

    private static Protocol document() {
        var made = ReadyMade.read("tienda-en-linea");
        var posts = List.of(
                new Post("email", "", address("nuria"), address("andres")),
                new Post("form", "", address("andres"), address("nuria")),
                new Post("chat", "", address("begona"), address("nuria")));
        var limits = made.limits();
        var complaints = made.complaints();
        return new Protocol(
                "Telepuppy",
                new Attendance(address("marta"), made.attendance().about(), posts),
                List.of(),
                new Limits(
                        limits.currency(),
                        limits.matrix(),
                        address("marta"),
                        address("elena"),
                        limits.minutes(),
                        limits.about()),
                made.delegation(),
                voice(made.voice()),
                made.procedures(),
                made.checklists(),
                made.agreement(),
                made.anger(),
                new Complaints(
                        address("marta"),
                        complaints.workingDays(),
                        complaints.about(),
                        complaints.lines(),
                        complaints.bodies()),
                new Crisis(
                        address("elena"),
                        made.crisis().trigger(),
                        made.crisis().measures(),
                        made.crisis().statement()),
                made.training());
    }

    private static VoiceProfile voice(VoiceProfile made) {
        var words = new ArrayList<>(made.words());
        words.add(new Swap("barato", "económico"));
        words.add(new Swap("mascota peluda", "mascota"));
        return new VoiceProfile(
                made.register(),
                made.channels(),
                made.personality(),
                made.greeting(),
                "Un saludo, el equipo de Telepuppy",
                made.opens(),
                made.lines(),
                List.copyOf(words),
                made.examples());
    }

    /// Who has answered has acknowledged; and one at the gate of its second step, one about to be solved.
    void begin() {
        var open = lists.page(new View.InState(State.OPEN), Filter.NONE, null, 100).rows().stream()
                .filter(it -> it.assignee() != null && it.parent() == null)
                .filter(this::isAnswered)
                .toList();
        open.forEach(it -> acknowledge(it.id(), Objects.requireNonNull(it.assignee())));
        if (open.size() < 2) return;
        incident(open.get(0), false);
        incident(open.get(1), true);
    }

    private boolean isAnswered(Conversation it) {
        return threads.messages(it.id(), null, 50).stream()
                .anyMatch(message -> message.direction() == Direction.OUTBOUND && message.authorAgent() != null);
    }

    private void acknowledge(UUID id, UUID agent) {
        var saying = List.of(Said.ACKNOWLEDGEMENT, Said.APOLOGY);
        runs.situation(id).map(Situation::openInReply).orElse(List.of()).stream()
                .filter(need -> need.what() instanceof Said said && saying.contains(said))
                .forEach(need -> runs.fulfil(id, need.what(), agent));
    }

    private void incident(Conversation it, boolean told) {
        var agent = Objects.requireNonNull(it.assignee());
        sorting.sort(it.id(), Kind.INCIDENT, "shipping.late", agent);
        acknowledge(it.id(), agent);
        runs.know(it.id(), Map.of("Número de pedido", "10482"), agent);
        if (told) tell(it.id(), agent);
    }

    private void tell(UUID id, UUID agent) {
        runs.know(id, Map.of("Fecha de entrega prometida", "el viernes"), agent);
        runs.fulfil(id, Said.RESTATEMENT, agent);
        runs.fulfil(id, Said.PLAN, agent);
    }

    private static String address(String name) {
        return name + "@telepuppy.example";
    }
}
