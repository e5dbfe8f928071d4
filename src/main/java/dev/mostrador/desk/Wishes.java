package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.desk.Desk.ConversationWish;
import dev.mostrador.desk.Desk.ListWish;
import dev.mostrador.desk.DeskScreen.Step;
import dev.mostrador.ui.Form;
import org.jspecify.annotations.Nullable;

/// Reads from an address what is wanted of the desk.
final class Wishes {
    private Wishes() {}

    static ListWish list(Selection selection, Form parameters, @Nullable String regions) {
        return new ListWish(
                selection,
                Regions.of(regions),
                parameters.value("after"),
                number(parameters, "rows"),
                parameters.value("done"));
    }

    static ConversationWish conversation(Conversation conversation, Form parameters) {
        return new ConversationWish(
                conversation,
                parameters.value("step").equals("customer") ? Step.CUSTOMER : Step.CONVERSATION,
                number(parameters, "messages"),
                parameters.value("compose").equals("note"),
                null,
                parameters.value("answer"));
    }

    private static int number(Form parameters, String name) {
        var value = parameters.value(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
