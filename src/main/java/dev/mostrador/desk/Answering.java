package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.desk.Desk.ConversationWish;
import dev.mostrador.desk.Desk.ListWish;
import dev.mostrador.desk.DeskScreen.Step;
import dev.mostrador.desk.thread.Composing;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Component;

/// How a form on the desk is answered: done, and back to where it was; or refused, with everything that was typed.
@Component
public class Answering {
    private final Desk desk;

    Answering(Desk desk) {
        this.desk = desk;
    }

    /// What stopped a small form. `key` says it; `back` leads to where the form is.
    public record Incomplete(String key, String back) {}

    /// Back to the conversation with the list that stood beside it.
    public View back(Form form, long number) {
        return View.redirect(Selection.at(form).conversation(number));
    }

    /// Unprocessable: the same page, the composer as it was sent.
    public View refused(CurrentAgent agent, Conversation conversation, Composing.Refused refused) {
        var wish = new ConversationWish(conversation, Step.CONVERSATION, 0, refused.note(), refused, "");
        return desk.conversation(agent, ListWish.of(Selection.at(refused.form())), wish)
                .status(422);
    }

    /// Unprocessable, of a form with one or two fields: one sentence. A script shows it over the form.
    public View incomplete(Form form, long number, String key) {
        return incomplete(Selection.at(form).conversation(number), key);
    }

    public View incomplete(String back, String key) {
        return View.of("desk/incomplete", new Incomplete(key, back)).status(422);
    }
}
