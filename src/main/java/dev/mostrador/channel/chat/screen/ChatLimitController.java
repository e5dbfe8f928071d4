package dev.mostrador.channel.chat.screen;

import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;

/// How many chats an agent has at a time (R47).
@Controller
public class ChatLimitController {
    private final Widgets widgets;
    private final ChatScreens screens;

    ChatLimitController(Widgets widgets, ChatScreens screens) {
        this.widgets = widgets;
        this.screens = screens;
    }

    @PutMapping(ChatController.INDEX + "/limit")
    View update(Form form) {
        var most = ChatForm.number(form, "limit", 1, 50);
        if (!form.isFine()) {
            return screens.index(form).status(422);
        }
        widgets.limitChats(most);
        return View.redirect(ChatController.INDEX).saying("chat.settings.limited", Integer.toString(most));
    }
}
