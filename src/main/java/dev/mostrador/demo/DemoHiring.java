package dev.mostrador.demo;

import dev.mostrador.demo.DemoShop.Person;
import dev.mostrador.identity.Actor;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.AgentResult;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Invitations;
import dev.mostrador.identity.NewAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The administrator invites the colleagues, each of them chooses the demo's password, and the teams are formed: as in
/// any shop, so that the audit trail tells it that way.
@Component
class DemoHiring {
    private final Agents agents;
    private final Invitations invitations;
    private final Teams teams;

    DemoHiring(Agents agents, Invitations invitations, Teams teams) {
        this.agents = agents;
        this.invitations = invitations;
        this.teams = teams;
    }

    DemoPeople hire(DemoShop shop, Agent administrator) {
        var boss = new Actor(administrator.id(), administrator.name(), "");
        return Actor.call(boss, () -> {
            var hired = new HashMap<String, UUID>();
            for (var person : shop.people()) {
                var isBoss = person.email().equals(administrator.email());
                var id = isBoss ? administrator.id() : invite(person, shop);
                agents.changeProfile(id, person.name(), person.signature());
                agents.chooseLanguage(id, person.locale());
                hired.put(person.key(), id);
            }
            return new DemoPeople(hired, form(shop, hired));
        });
    }

    private UUID invite(Person person, DemoShop shop) {
        var created = agents.create(new NewAgent(person.name(), person.email(), Role.of(person.role())));
        var agent = ((AgentResult.Done) created).agent();
        var link = invitations.make(agent.id(), "").link();
        var secret = link.url().substring(link.url().lastIndexOf('/') + 1);
        var acceptance = invitations.accept(link.kind(), secret, shop.account().password());
        if (!(acceptance instanceof Invitations.Acceptance.Accepted)) {
            throw new IllegalStateException(person.key() + ": " + acceptance);
        }
        return agent.id();
    }

    private Map<String, UUID> form(DemoShop shop, Map<String, UUID> hired) {
        var formed = new HashMap<String, UUID>();
        for (var team : shop.teams()) {
            var members = shop.people().stream()
                    .filter(person -> person.teams().contains(team.key()))
                    .map(person -> hired.get(person.key()))
                    .toList();
            var created = (TeamResult.Done) teams.create(team.name(), members);
            formed.put(team.key(), created.team().id());
        }
        return formed;
    }
}
