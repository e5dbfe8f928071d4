package dev.mostrador.health.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.health.ChannelHealth;
import dev.mostrador.health.Health;
import dev.mostrador.health.HealthRule;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// How every channel is doing, and who answers for each.
@Controller
public class ChannelSettingsController {
    private final ChannelHealth health;
    private final ChannelSheets sheets;
    private final Inboxes inboxes;
    private final Agents agents;

    ChannelSettingsController(ChannelHealth health, ChannelSheets sheets, Inboxes inboxes, Agents agents) {
        this.health = health;
        this.sheets = sheets;
        this.inboxes = inboxes;
        this.agents = agents;
    }

    /// @param rule as the form shows it
    public record All(List<Health> channels, HealthRule rule, Form form) {}

    @GetMapping(ChannelSheets.INDEX)
    View index() {
        var rule = health.rule();
        var form = Form.blank()
                .with("kept", Integer.toString(rule.leastKept()))
                .with("promises", Integer.toString(rule.leastPromises()));
        return View.of("health/index", new All(health.all(), rule, form));
    }

    @GetMapping(ChannelSheets.INDEX + "/{id}")
    View edit(@PathVariable UUID id) {
        return sheets.sheet(id);
    }

    @PutMapping(ChannelSheets.INDEX + "/{id}")
    View update(@PathVariable UUID id, Form form) {
        var inbox = sheets.find(id);
        var owner = agents.active().stream()
                .map(Agent::id)
                .filter(agent -> agent.toString().equals(form.value("owner")))
                .findFirst();
        if (owner.isEmpty() && !form.value("owner").isEmpty()) form.refuse("owner", "health.owner.unknown");
        if (!form.isFine()) return sheets.sheet(id, form).status(422);
        inboxes.entrust(inbox, owner.orElse(null));
        return View.redirect(ChannelSheets.path(id)).saying("health.saved", inbox.name());
    }
}
