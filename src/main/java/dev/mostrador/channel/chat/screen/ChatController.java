package dev.mostrador.channel.chat.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.Ids;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The chats of the shop's pages.
@Controller
public class ChatController {
    static final String INDEX = "/settings/chats";

    private final Widgets widgets;
    private final ChatScreens screens;
    private final Inboxes inboxes;
    private final Ids ids;

    ChatController(Widgets widgets, ChatScreens screens, Inboxes inboxes, Ids ids) {
        this.widgets = widgets;
        this.screens = screens;
        this.inboxes = inboxes;
        this.ids = ids;
    }

    @GetMapping(INDEX)
    View index() {
        return screens.index(null);
    }

    @GetMapping(INDEX + "/new")
    View blank() {
        return screens.blank(ChatForm.blank());
    }

    @PostMapping(INDEX)
    View create(Form form, CurrentAgent agent) {
        var wish = ChatForm.widget(ids.next(), form);
        if (!form.isFine()) {
            return screens.blank(form).status(422);
        }
        var made = widgets.create(wish.name(), wish.team(), wish.verifiedOnly(), wish.looks());
        var closed = inboxes.launch(made.id(), agent.id()) instanceof OpenResult.Refused;
        return View.redirect(INDEX + "/" + made.id())
                .saying(closed ? "channel.inbox.not-yet" : "chat.settings.created", made.name());
    }

    @GetMapping(INDEX + "/{id}")
    View edit(@PathVariable UUID id) {
        var widget = existing(id);
        return screens.edit(widget, ChatForm.of(widget));
    }

    @PutMapping(INDEX + "/{id}")
    View update(@PathVariable UUID id, Form form) {
        var before = existing(id);
        var after = ChatForm.widget(id, form);
        if (!form.isFine()) {
            return screens.edit(before, form).status(422);
        }
        widgets.update(after);
        return View.redirect(INDEX).saying("chat.settings.saved", after.name());
    }

    @DeleteMapping(INDEX + "/{id}")
    View destroy(@PathVariable UUID id) {
        var widget = existing(id);
        widgets.archive(id);
        return View.redirect(INDEX).saying("chat.settings.archived", widget.name());
    }

    /// A page to try it on.
    @GetMapping(INDEX + "/{id}/preview")
    View show(@PathVariable UUID id) {
        return screens.preview(existing(id));
    }

    private Widget existing(UUID id) {
        return widgets.find(id).orElseThrow(NotFound::new);
    }
}
