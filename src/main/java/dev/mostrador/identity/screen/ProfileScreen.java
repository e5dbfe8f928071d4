package dev.mostrador.identity.screen;

import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.CurrentSession;
import dev.mostrador.identity.Session;
import dev.mostrador.identity.Sessions;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One page with three forms: about me, my password, where I am signed in.
@Component
public class ProfileScreen {
    private final Agents agents;
    private final Sessions sessions;

    ProfileScreen(Agents agents, Sessions sessions) {
        this.agents = agents;
        this.sessions = sessions;
    }

    /// @param current the session of this browser
    public record Profile(CurrentAgent me, Form form, Form password, List<Session> sessions, UUID current) {}

    View of(CurrentAgent me, CurrentSession session, Form form, Form password) {
        return View.of("identity/profile/edit", new Profile(me, form, password, sessions.of(me.id()), session.id()));
    }

    View withPassword(CurrentAgent me, CurrentSession session, Form password) {
        return of(me, session, filled(me), password);
    }

    Form filled(CurrentAgent me) {
        var agent = agents.find(me.id()).orElseThrow(NotFound::new);
        return Form.blank()
                .with("name", agent.name())
                .with("signature", agent.signature())
                .with("language", agent.locale() == null ? "" : agent.locale())
                .with("theme", agent.theme() == null ? "" : agent.theme());
    }
}
