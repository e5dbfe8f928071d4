package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.screen.Finding.Found;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looks in the manual that is in force: a page, and the drawer that it becomes above what is being written.
@Controller
public class ProtocolSearchController {
    private static final int SHOWN = 30;

    private final Protocols protocols;
    private final Reasons reasons;
    private final Pages pages;
    private final Remembered<Map<String, String>> people;

    ProtocolSearchController(Protocols protocols, Agents agents, Signals signals, Reasons reasons, Pages pages) {
        this.protocols = protocols;
        this.reasons = reasons;
        this.pages = pages;
        this.people = new Remembered<>(
                signals,
                Set.of(Agents.SIGNAL),
                () -> agents.all().stream().collect(Collectors.toMap(Agent::email, Agent::name, (first, _) -> first)));
    }

    /// @param count of all that was found; `found` are the first of them
    public record Search(String typed, List<Found> found, int count) {}

    @GetMapping("/protocol/search")
    View show(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var words = pages.words(request);
        var passages = protocols
                .inForce()
                .map(it -> Passages.of(it.document(), words, people.get(), reasons.tree()))
                .orElse(List.of());
        var found = Finding.in(
                passages, it -> words.say("protocol.section." + it.section().word()), q);
        return View.of(
                "protocol/search",
                new Search(q.strip(), found.stream().limit(SHOWN).toList(), found.size()));
    }
}
