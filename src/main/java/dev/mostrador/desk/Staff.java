package dev.mostrador.desk;

import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signals;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who is who, remembered: every page asks.
@Component
public class Staff {
    private final Remembered<Colleagues> colleagues;

    Staff(Agents agents, Teams teams, Signals signals) {
        this.colleagues = new Remembered<>(
                signals, Set.of(Agents.SIGNAL, Teams.SIGNAL), () -> new Colleagues(agents.all(), teams.all()));
    }

    public Colleagues colleagues() {
        return colleagues.get();
    }
}
