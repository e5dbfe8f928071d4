package dev.mostrador.channel.chat.screen;

import dev.mostrador.channel.InboxState;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.Accounts;
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

/// The list of chats and the form of one.
@Component
public class ChatScreens {
    private final Widgets widgets;
    private final Inboxes inboxes;
    private final Teams teams;
    private final Accounts accounts;

    ChatScreens(Widgets widgets, Inboxes inboxes, Teams teams, Accounts accounts) {
        this.widgets = widgets;
        this.inboxes = inboxes;
        this.teams = teams;
        this.accounts = accounts;
    }

    /// @param limit how many chats an agent has at a time
    public record AllChats(List<Widget> widgets, Form limit) {}

    /// @param id null while it is new
    /// @param snippet what the shop copies into its pages
    /// @param secret null: it cannot be read any more
    /// @param state null while it is new
    public record Sheet(
            @Nullable UUID id,
            String title,
            Form form,
            Map<String, String> teams,
            String snippet,
            @Nullable String secret,
            @Nullable InboxState state) {}

    /// A page with the chat in it.
    public record Preview(Widget widget, String key) {}

    View index(@Nullable Form refused) {
        var limit = refused == null ? Form.blank().with("limit", Integer.toString(widgets.chatsPerAgent())) : refused;
        return View.of("channel/chat/index", new AllChats(widgets.all(), limit));
    }

    View blank(Form form) {
        return View.of("channel/chat/blank", new Sheet(null, "", form, choices(), "", null, null));
    }

    View edit(Widget widget, Form form) {
        return View.of(
                "channel/chat/edit",
                new Sheet(
                        widget.id(),
                        widget.name(),
                        form,
                        choices(),
                        snippet(widgets.key(widget.id())),
                        widgets.secret(widget.id()).orElse(null),
                        inboxes.state(widget.id()).orElse(null)));
    }

    View preview(Widget widget) {
        return View.of("channel/chat/preview", new Preview(widget, widgets.key(widget.id())));
    }

    private String snippet(String key) {
        return "<script async src=\"" + accounts.current().address() + "/chat/widget.js\" data-key=\"" + key
                + "\"></script>";
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
