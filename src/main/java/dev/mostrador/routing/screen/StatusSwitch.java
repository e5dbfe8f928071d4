package dev.mostrador.routing.screen;

import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Status;
import dev.mostrador.ui.NavSwitch;
import dev.mostrador.ui.NavSwitch.Choice;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// How one stands, and how else one could.
@Component
class StatusSwitch implements NavSwitch.Source {
    private final Attendance attendance;

    StatusSwitch(Attendance attendance) {
        this.attendance = attendance;
    }

    @Override
    public Optional<NavSwitch> now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentAgent agent
                ? Optional.of(of(agent))
                : Optional.empty();
    }

    private NavSwitch of(CurrentAgent agent) {
        var now = attendance.of(agent.id());
        var choices = new ArrayList<Choice>();
        for (var status : Status.values()) {
            if (status != Status.GONE && status != now.status()) {
                choices.add(Choice.of("routing.status.be." + status.column(), status.column()));
            }
        }
        if (now.status() != Status.GONE) {
            choices.add(Choice.at("routing.status.be.gone", "/shift/end"));
        }
        var state = now.automatic() ? "automatic" : now.status().column();
        return new NavSwitch("routing.status." + state, now.status() == Status.ONLINE, "/status", "status", choices);
    }
}
