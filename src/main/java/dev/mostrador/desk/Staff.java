package dev.mostrador.desk;

import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Teams;
import org.springframework.stereotype.Component;

/// Asks identity once a request who is who.
@Component
public class Staff {
    private final Agents agents;
    private final Teams teams;

    Staff(Agents agents, Teams teams) {
        this.agents = agents;
        this.teams = teams;
    }

    public Colleagues colleagues() {
        return new Colleagues(agents.all(), teams.all());
    }
}
