package dev.mostrador.identity.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.AgentResult;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Invitations;
import dev.mostrador.identity.NewAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The people of the shop, for its administrators.
@Controller
public class PersonController {
    private final Agents agents;
    private final Invitations invitations;
    private final PublicAddress address;

    PersonController(Agents agents, Invitations invitations, PublicAddress address) {
        this.agents = agents;
        this.invitations = invitations;
        this.address = address;
    }

    public record People(List<Agent> agents, CurrentAgent me) {}

    /// @param agent as stored; the form may say otherwise
    public record Person(Agent agent, Form form, boolean isMe) {}

    @GetMapping("/settings/people")
    View index(CurrentAgent me) {
        return View.of("identity/person/index", new People(agents.all(), me));
    }

    @GetMapping("/settings/people/new")
    View blank() {
        return View.of("identity/person/blank", Form.blank().with("role", Role.AGENT.word()));
    }

    /// Shows the link at once: it cannot be shown later. Sending the form again for someone who has not come in yet
    /// makes a new link, so a double post does no harm.
    @PostMapping("/settings/people")
    View create(Form form, HttpServletRequest request) {
        var wish = read(form);
        if (!form.isFine()) {
            return View.of("identity/person/blank", form).status(422);
        }
        return switch (agents.create(wish)) {
            case AgentResult.Done(var agent) -> invite(agent.id(), request);
            case AgentResult.EmailTaken(), AgentResult.LastAdministrator() ->
                agents.findByEmail(wish.email())
                        .filter(known ->
                                !known.hasPassword() && known.name().equals(wish.name()) && !known.isDisabled())
                        .map(known -> invite(known.id(), request))
                        .orElseGet(() ->
                                View.of("identity/person/blank", taken(form)).status(422));
        };
    }

    @GetMapping("/settings/people/{id}")
    View edit(@PathVariable UUID id, CurrentAgent me) {
        var agent = agents.find(id).orElseThrow(NotFound::new);
        var form = Form.blank()
                .with("name", agent.name())
                .with("email", agent.email())
                .with("role", agent.role().word());
        return View.of("identity/person/edit", new Person(agent, form, id.equals(me.id())));
    }

    @PutMapping("/settings/people/{id}")
    View update(@PathVariable UUID id, Form form, CurrentAgent me) {
        var agent = agents.find(id).orElseThrow(NotFound::new);
        var wish = read(form);
        if (form.isFine()) {
            switch (agents.change(id, wish)) {
                case AgentResult.Done(var changed) -> {
                    return View.redirect("/settings/people").saying("identity.person.saved", changed.name());
                }
                case AgentResult.EmailTaken() -> taken(form);
                case AgentResult.LastAdministrator() -> form.refuse("role", "identity.person.last-administrator");
            }
        }
        return View.of("identity/person/edit", new Person(agent, form, id.equals(me.id())))
                .status(422);
    }

    private View invite(UUID id, HttpServletRequest request) {
        return View.of("identity/person/link", invitations.make(id, address.of(request)))
                .status(201);
    }

    private static Form taken(Form form) {
        return form.refuse("email", "identity.person.email-taken");
    }

    private static NewAgent read(Form form) {
        var role = Role.parse(form.value("role"));
        if (role.isEmpty()) {
            form.refuse("role", "identity.person.unknown-role");
        }
        return new NewAgent(form.required("name", 100), form.email("email"), role.orElse(Role.AGENT));
    }
}
