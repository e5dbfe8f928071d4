package dev.mostrador.desk.list;

import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.bulk.Done;
import dev.mostrador.desk.thread.SnoozeChoice;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.Reason;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.ui.Saying;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of the desk.
///
/// @param plainView the view that a saved one narrows; else the same as the selection's
/// @param title null: `name` is the team's own
/// @param order in which it stands; null: there is no other
/// @param more the address of the next page; null on the last
/// @param open the number of the conversation beside it; 0: none
/// @param snoozes moments that conversations can be put off to
/// @param done an action on many that has just been done; null: none
/// @param firstDay no mailbox is connected yet, so nothing can arrive
public record ListPane(
        Selection selection,
        String plainView,
        @Nullable Saying title,
        String name,
        @Nullable Order order,
        List<Row> rows,
        @Nullable String more,
        List<Tag> tags,
        List<String> inboxes,
        List<String> channels,
        ReasonTree reasons,
        Colleagues colleagues,
        boolean firstDay,
        long open,
        List<SnoozeChoice> snoozes,
        @Nullable Done done) {
    /// One thing that narrows the list. `label` and `value` are message keys; where `value` is null, `name` is the
    /// shop's own word.
    ///
    /// @param language its code, whose name depends on who reads; empty: it is no language
    /// @param nameEn in English; empty: the same
    public record Narrowing(String label, @Nullable String value, String name, String language, String nameEn) {
        Narrowing(String label, @Nullable String value, String name) {
            this(label, value, name, "", "");
        }
    }

    public List<Narrowing> narrowing() {
        var filter = selection.filter();
        var all = new ArrayList<Narrowing>();
        if (filter.awaitingUs() != null) {
            var waiting = filter.awaitingUs() ? "desk.filter.waiting-us" : "desk.filter.waiting-customer";
            all.add(new Narrowing("desk.filter.waiting", waiting, ""));
        }
        if (filter.priority() != null) {
            var priority = "desk.priority." + filter.priority().column();
            all.add(new Narrowing("desk.filter.priority", priority, ""));
        }
        if (filter.tag() != null) {
            var name =
                    tags.stream().filter(tag -> tag.id().equals(filter.tag())).map(Tag::name);
            all.add(new Narrowing("desk.filter.tag", null, name.findFirst().orElse("")));
        }
        if (filter.assignee() != null) {
            all.add(new Narrowing("desk.filter.assignee", null, colleagues.agent(filter.assignee())));
        }
        if (filter.team() != null) {
            all.add(new Narrowing("desk.filter.team", null, colleagues.team(filter.team())));
        }
        if (filter.inbox() != null) {
            all.add(new Narrowing("desk.filter.inbox", null, filter.inbox()));
        }
        if (filter.own() || filter.unassigned()) {
            var who = filter.own() ? "desk.filter.me" : "desk.filter.nobody";
            all.add(new Narrowing("desk.filter.assignee", who, ""));
        }
        if (filter.channel() != null) {
            all.add(new Narrowing("desk.filter.channel", "desk.channel." + filter.channel(), ""));
        }
        if (filter.quietDays() != null) {
            all.add(new Narrowing("desk.filter.quiet", null, filter.quietDays().toString()));
        }
        if (filter.language() != null) {
            all.add(new Narrowing("desk.filter.language", null, "", filter.language(), ""));
        }
        filter.more().forEach((name, value) -> all.add(more(name, value)));
        return all;
    }

    private Narrowing more(String name, String value) {
        return switch (name) {
            case "mood" ->
                new Narrowing(
                        "mood.title",
                        Level.find(value).map(it -> "mood.level." + it.column()).orElse(null),
                        "");
            case "kind" ->
                new Narrowing(
                        "reason.kind",
                        Kind.find(value).map(it -> "reason.kind." + it.column()).orElse(null),
                        "");
            default -> {
                var reason = reasons.find(value);
                yield new Narrowing(
                        "reason.one",
                        null,
                        reason.map(Reason::name).orElse(""),
                        "",
                        reason.map(Reason::nameEn).orElse(""));
            }
        };
    }
}
