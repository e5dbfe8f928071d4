package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.protocol.Acknowledgements;
import dev.mostrador.protocol.Acknowledgements.Acknowledged;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Version;
import dev.mostrador.protocol.text.ProtocolYaml;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The protocol for everybody who attends.
@Controller
public class ProtocolController {
    private final Protocols protocols;
    private final Manuals manuals;
    private final Acknowledgements acknowledgements;
    private final Agents agents;

    ProtocolController(Protocols protocols, Manuals manuals, Acknowledgements acknowledgements, Agents agents) {
        this.protocols = protocols;
        this.manuals = manuals;
        this.acknowledgements = acknowledgements;
        this.agents = agents;
    }

    /// @param read by number, who has read it and when
    public record Versions(
            List<Version> versions, Map<UUID, String> people, Map<Integer, List<Acknowledged>> read, int attending) {}

    public record None(boolean mayEdit) {}

    @GetMapping("/protocol")
    View index(CurrentAgent agent) {
        return protocols
                .inForce()
                .map(it -> View.of("protocol/manual", manuals.of(it, agent)))
                .orElseGet(() -> View.of("protocol/none", new None(agent.role().atLeast(Role.SUPERVISOR))));
    }

    @GetMapping("/protocol/{version:[0-9]{1,6}}")
    View show(CurrentAgent agent, @PathVariable int version) {
        return View.of("protocol/manual", manuals.of(found(version), agent));
    }

    @GetMapping("/protocol/versions")
    View versions() {
        var people = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        var latest = protocols.versions().stream().limit(50).toList();
        var read = latest.stream()
                .limit(5)
                .collect(Collectors.toMap(Version::number, it -> acknowledgements.of(it.number())));
        return View.of(
                "protocol/versions",
                new Versions(latest, people, read, agents.active().size()));
    }

    /// As a file, to keep or to take elsewhere.
    @GetMapping("/protocol/{version:[0-9]{1,6}}/yaml")
    ResponseEntity<byte[]> yaml(@PathVariable int version) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"protocolo-" + version + ".yaml\"")
                .body(ProtocolYaml.write(found(version).document()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/protocol/{version:[0-9]{1,6}}/acknowledgement")
    View acknowledge(CurrentAgent agent, @PathVariable int version) {
        acknowledgements.acknowledge(found(version).number(), agent.id());
        return View.redirect("/protocol").saying("protocol.read.thanks", version);
    }

    private Protocols.InForce found(int version) {
        return protocols.find(version).orElseThrow(NotFound::new);
    }
}
