package dev.mostrador.desk.remedy;

import dev.mostrador.conversation.Event;
import dev.mostrador.remedy.Money;
import dev.mostrador.ui.Page;
import java.util.Map;

/// Says in words what was given, asked for and decided.
public final class RemedyWords {
    private RemedyWords() {}

    /// @param target who was asked; empty: nobody could be
    public static String of(Page page, Event event, String who, String target) {
        var data = event.data();
        var key = "event." + event.kind().column();
        var money = money(page, data, "amount");
        var remedy = page.say("remedy.kind." + data.getOrDefault("remedy", "other"));
        var note = data.getOrDefault("note", "");
        var line = switch (event.kind()) {
            case APPROVAL_ASKED ->
                target.isEmpty()
                        ? page.say("event.approval_asked.nobody", who, money, remedy)
                        : page.say(key, who, money, remedy, target);
            case APPROVAL_PASSED_ON -> page.say(key, money, remedy, target);
            case APPROVAL_GIVEN ->
                data.getOrDefault("asked", "").equals(data.get("amount"))
                        ? page.say(key, who, money, remedy)
                        : page.say("event.approval_given.other", who, money, remedy, money(page, data, "asked"));
            default -> page.say(key, who, money, remedy);
        };
        return note.isEmpty() ? line : line + ": " + note;
    }

    private static String money(Page page, Map<String, String> data, String name) {
        var money = new Money(Long.parseLong(data.getOrDefault(name, "0")), data.getOrDefault("currency", "EUR"));
        return page.words().money(money.amount(), money.currency());
    }
}
