package dev.mostrador.channel.chat.screen;

import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.NavSwitch;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Available or away, where the shop has a chat at all.
@Component
class StatusSwitch implements NavSwitch.Source {
    private final Attendance attendance;
    private final Widgets widgets;

    StatusSwitch(Attendance attendance, Widgets widgets) {
        this.attendance = attendance;
        this.widgets = widgets;
    }

    @Override
    public Optional<NavSwitch> now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof CurrentAgent agent
                        && !widgets.all().isEmpty()
                ? Optional.of(of(attendance.isAway(agent.id())))
                : Optional.empty();
    }

    private static NavSwitch of(boolean away) {
        return away
                ? new NavSwitch("chat.status.away", "chat.status.come-back", "/status", "away", "", false)
                : new NavSwitch("chat.status.available", "chat.status.go-away", "/status", "away", "yes", true);
    }
}
