package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.Acknowledgements;
import dev.mostrador.protocol.Acknowledgements.Acknowledged;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.PublishResult;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.Version;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What was published, and who has read it; publishing the next one.
@Controller
public class ProtocolVersionController {
    private static final int SHOWN = 50;
    private static final int WITH_READERS = 5;

    private final Protocols protocols;
    private final Publishing publishing;
    private final Acknowledgements acknowledgements;
    private final Agents agents;
    private final DraftSheets sheets;

    ProtocolVersionController(
            Protocols protocols,
            Publishing publishing,
            Acknowledgements acknowledgements,
            Agents agents,
            DraftSheets sheets) {
        this.protocols = protocols;
        this.publishing = publishing;
        this.acknowledgements = acknowledgements;
        this.agents = agents;
        this.sheets = sheets;
    }

    /// @param read by number, who has read it and when
    public record Versions(
            List<Version> versions, Map<UUID, String> people, Map<Integer, List<Acknowledged>> read, int attending) {}

    @GetMapping("/protocol/versions")
    View index() {
        var people = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        var latest = protocols.versions().stream().limit(SHOWN).toList();
        var read = latest.stream()
                .limit(WITH_READERS)
                .collect(Collectors.toMap(Version::number, it -> acknowledgements.of(it.number())));
        return View.of(
                "protocol/versions",
                new Versions(latest, people, read, agents.active().size()));
    }

    @PostMapping("/settings/protocol/versions")
    View create(CurrentAgent agent, Form form) {
        var from = moment(form.value("from"), agent.zone());
        return switch (publishing.publish(agent.id(), form.limited("note", 500), from)) {
            case PublishResult.Published(var version) ->
                View.redirect("/protocol/" + version.number()).saying("protocol.published", version.number());
            case PublishResult.Refused _ -> sheets.of(form, List.of()).status(422);
            case PublishResult.Same _ ->
                View.redirect(ProtocolDraftController.PATH).saying("protocol.draft.same");
        };
    }

    private static @Nullable Instant moment(String day, ZoneId zone) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day).atStartOfDay(zone).toInstant();
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
