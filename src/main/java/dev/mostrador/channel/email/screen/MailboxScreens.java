package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.InboxState;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.server.ConnectionTrial;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of a mailbox, new or known, with or without the result of a trial.
@Component
public class MailboxScreens {
    private final Teams teams;
    private final Mailboxes mailboxes;
    private final Inboxes inboxes;

    MailboxScreens(Teams teams, Mailboxes mailboxes, Inboxes inboxes) {
        this.teams = teams;
        this.mailboxes = mailboxes;
        this.inboxes = inboxes;
    }

    /// @param id null while it is new
    /// @param provider null: another one, or not chosen
    /// @param passwordLost what is stored cannot be read any more
    /// @param trial null: nothing was tried
    /// @param state null while it is new
    public record Sheet(
            @Nullable UUID id,
            String title,
            Form form,
            @Nullable Provider provider,
            Map<String, String> teams,
            boolean passwordLost,
            ConnectionTrial.@Nullable Result trial,
            @Nullable InboxState state) {
        public List<Provider> providers() {
            return List.of(Provider.values());
        }
    }

    View form(@Nullable UUID id, String title, Form form, ConnectionTrial.@Nullable Result trial) {
        var provider = Provider.find(form.value("provider")).orElse(null);
        var state = id == null ? null : inboxes.state(id).orElse(null);
        var sheet = new Sheet(id, title, form, provider, choices(), isPasswordLost(id), trial, state);
        return View.of(id == null ? "channel/mailbox/blank" : "channel/mailbox/edit", sheet);
    }

    private boolean isPasswordLost(@Nullable UUID id) {
        return id != null && mailboxes.readable(id).isEmpty();
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "—");
        for (Team team : teams.all()) {
            choices.put(team.id().toString(), team.name());
        }
        return choices;
    }
}
