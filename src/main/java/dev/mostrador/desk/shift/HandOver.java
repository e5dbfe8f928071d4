package dev.mostrador.desk.shift;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.ui.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who goes on with one conversation.
///
/// @param person null: nobody in particular
/// @param team null: as it is
/// @param keeps I go on with it tomorrow
/// @param note for whoever goes on
/// @param owns that person answers to the customer from now on (R5), who is told so with `told`
record HandOver(
        Conversation conversation,
        @Nullable UUID person,
        @Nullable UUID team,
        boolean keeps,
        String note,
        boolean owns,
        String told) {
    static final int LONGEST = 1000; // characters

    /// What a row does not say, the choice for all of them says. Complaints are left on the form.
    static HandOver of(Form form, Conversation it, Colleagues colleagues, UUID agent) {
        var own = form.value("to-" + it.number());
        var to = own.isEmpty() ? form.value("to") : own;
        var note = form.limited("note-" + it.number(), LONGEST);
        var all = form.limited("note", LONGEST);
        var person = id(to, "agent-");
        var team = id(to, "team-");
        if (person != null && (!colleagues.isAgent(person) || person.equals(agent))) {
            person = null;
        }
        var owns = form.has("owner-" + it.number(), "yes");
        var told = form.limited("told-" + it.number(), LONGEST);
        if (owns && (person == null || note.isEmpty() || told.isEmpty())) {
            form.refuse("told-" + it.number(), "desk.shift.owner-incomplete");
        }
        var known = team != null && colleagues.isTeam(team) ? team : null;
        var keeps = person == null && known == null && !to.equals("queue");
        return new HandOver(it, person, known, keeps, note.isEmpty() && !keeps ? all : note, owns, told);
    }

    private static @Nullable UUID id(String value, String kind) {
        var id = value.startsWith(kind) ? value.substring(kind.length()) : "";
        return id.matches("[0-9a-f-]{36}") ? UUID.fromString(id) : null;
    }
}
