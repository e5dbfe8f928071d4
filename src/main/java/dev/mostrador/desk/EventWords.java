package dev.mostrador.desk;

import dev.mostrador.conversation.Event;
import dev.mostrador.ui.Page;
import java.time.Instant;
import java.util.UUID;

/// One event as a sentence.
public final class EventWords {
    private EventWords() {}

    public static String of(Page page, Event event, People people) {
        var who = event.agent() == null ? "" : people.name(event.agent());
        return page.say(
                "event." + event.kind().column() + (who.isEmpty() ? ".self" : ""), who, what(page, event, people));
    }

    private static String what(Page page, Event event, People people) {
        var data = event.data();
        return switch (event.kind()) {
            case ASSIGNED -> people.name(id(event, "agent"));
            case OWNER_CHANGED -> people.name(id(event, "agent")) + ": " + data.getOrDefault("note", "");
            case TEAM_CHANGED -> data.containsKey("team") ? people.team(id(event, "team")) : page.say("desk.no-team");
            case CLOSED -> closed(page, event);
            case SNOOZED -> page.words().moment(Instant.parse(data.getOrDefault("until", "1970-01-01T00:00:00Z")));
            case TAGGED, UNTAGGED -> data.getOrDefault("tag", "");
            case PRIORITY_CHANGED -> page.say("desk.priority." + data.getOrDefault("to", "normal"));
            case SUBJECT_CHANGED -> data.getOrDefault("from", "");
            case DELIVERY_FAILED, BOUNCED -> data.getOrDefault("error", "");
            default -> "";
        };
    }

    private static String closed(Page page, Event event) {
        var reason = page.say("desk.close.reason." + event.data().getOrDefault("reason", "agreed"));
        var note = event.data().getOrDefault("note", "");
        return note.isEmpty() ? reason : reason + " («" + note + "»)";
    }

    private static UUID id(Event event, String name) {
        return Ids.parse(event.data().get(name)).orElse(new UUID(0, 0));
    }
}
