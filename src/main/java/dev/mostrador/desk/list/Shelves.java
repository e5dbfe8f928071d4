package dev.mostrador.desk.list;

import static dev.mostrador.desk.Views.ANGRY;
import static dev.mostrador.desk.Views.CLOSED;
import static dev.mostrador.desk.Views.DELEGATED;
import static dev.mostrador.desk.Views.MENTIONS;
import static dev.mostrador.desk.Views.MINE;
import static dev.mostrador.desk.Views.OPEN;
import static dev.mostrador.desk.Views.PARTICIPATING;
import static dev.mostrador.desk.Views.RESOLVED;
import static dev.mostrador.desk.Views.SNOOZED;
import static dev.mostrador.desk.Views.SPAM;
import static dev.mostrador.desk.Views.UNASSIGNED;

import dev.mostrador.channel.email.RawMails;
import dev.mostrador.channel.form.HeldAnswers;
import dev.mostrador.conversation.Lists;
import dev.mostrador.delegation.Delegations;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Views;
import dev.mostrador.desk.saved.SavedCounts;
import dev.mostrador.desk.saved.SavedViews;
import dev.mostrador.identity.Team;
import dev.mostrador.platform.Alarms;
import dev.mostrador.ui.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which views there are for an agent, and how much lies in each.
@Component
public class Shelves {
    private final Lists lists;
    private final RawMails mails;
    private final HeldAnswers forms;
    private final Alarms alarms;
    private final SavedViews saved;
    private final SavedCounts counts;
    private final AngryShelf angry;
    private final Delegations delegations;

    Shelves(
            Lists lists,
            RawMails mails,
            HeldAnswers forms,
            Alarms alarms,
            SavedViews saved,
            SavedCounts counts,
            AngryShelf angry,
            Delegations delegations) {
        this.angry = angry;
        this.delegations = delegations;
        this.lists = lists;
        this.mails = mails;
        this.forms = forms;
        this.alarms = alarms;
        this.saved = saved;
        this.counts = counts;
    }

    public ViewsPane of(UUID agent, Colleagues colleagues, Selection at) {
        var teams = colleagues.teams();
        var counts = lists.counts(agent, teams.stream().map(Team::id).toList());
        var items = new ArrayList<ViewItem>();
        items.add(view(MINE, "desk.view.mine", counts.mine(), at, "m"));
        items.add(view(UNASSIGNED, "desk.view.unassigned", counts.unassigned(), at, "u"));
        for (var team : teams) {
            var name = Views.ofTeam(team.id());
            var count = counts.teams().getOrDefault(team.id(), 0L);
            items.add(new ViewItem("/inbox/" + name, null, team.name(), count, isAt(at, name), ""));
        }
        items.add(view(MENTIONS, "desk.view.mentions", counts.mentioned(), at, "n"));
        items.add(view(PARTICIPATING, "desk.view.participating", counts.participating(), at, "i"));
        items.add(view(OPEN, "desk.view.open", counts.open(), at, "a"));
        items.add(view(SNOOZED, "desk.view.snoozed", counts.snoozed(), at, "p"));
        items.add(view(RESOLVED, "desk.view.resolved", counts.resolved(), at, "r"));
        items.add(view(CLOSED, "desk.view.closed", counts.closed(), at, "c"));
        items.add(view(SPAM, "desk.view.spam", counts.spam(), at, "s"));
        items.add(quarantine(mails.quarantined(), forms.count()));
        angry.of(agent, isAt(at, ANGRY)).ifPresent(items::add);
        var delegated = delegations.countWaiting(agent);
        if (delegated > 0 || isAt(at, DELEGATED)) items.add(view(DELEGATED, "desk.view.delegated", delegated, at, "d"));
        return new ViewsPane(items, saved(agent, at), counts.mine() + counts.unassigned(), alarms.open());
    }

    private List<ViewItem> saved(UUID agent, Selection at) {
        var items = new ArrayList<ViewItem>();
        for (var view : saved.of(agent)) {
            var name = Views.ofSaved(view.id());
            var count = counts.of(view, agent);
            var key = items.size() < 9 ? Integer.toString(items.size() + 1) : "";
            items.add(new ViewItem(
                    "/inbox/" + name, null, view.name(), count.count(), isAt(at, name), key, count.more()));
        }
        return items;
    }

    /// Where an agent begins: their own work, else what nobody has taken.
    public String first(UUID agent) {
        var counts = lists.counts(agent, List.of());
        return counts.mine() == 0 && counts.unassigned() > 0 ? UNASSIGNED : MINE;
    }

    // Mails and forms are held apart on one screen, each behind a tab of its own.
    private static ViewItem quarantine(int mails, int forms) {
        var path = mails == 0 && forms > 0 ? "/quarantine/forms" : "/quarantine";
        return new ViewItem(path, Saying.of("desk.view.quarantine"), "", mails + forms, false, "q");
    }

    private static ViewItem view(String name, String key, long count, Selection at, String shortcut) {
        return new ViewItem("/inbox/" + name, Saying.of(key), "", count, isAt(at, name), shortcut);
    }

    private static boolean isAt(Selection at, String name) {
        return !at.isSearch() && Views.plain(at.view()).equals(name);
    }
}
