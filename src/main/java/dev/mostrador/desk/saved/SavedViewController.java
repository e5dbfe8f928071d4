package dev.mostrador.desk.saved;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Staff;
import dev.mostrador.desk.Views;
import dev.mostrador.desk.saved.SavedView.Audience;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Team;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// Views with a name: kept from the list as it is narrowed, renamed, put in order, let go.
@Controller
public class SavedViewController {
    private static final String TEAM = "team:";

    private final SavedViews views;
    private final Staff staff;
    private final Tags tags;
    private final Mailboxes mailboxes;
    private final Outgoing outgoing;
    private final Reasons reasons;

    SavedViewController(
            SavedViews views, Staff staff, Tags tags, Mailboxes mailboxes, Outgoing outgoing, Reasons reasons) {
        this.reasons = reasons;
        this.views = views;
        this.staff = staff;
        this.tags = tags;
        this.mailboxes = mailboxes;
        this.outgoing = outgoing;
    }

    /// @param mine it may be changed by whoever looks
    public record Shelf(SavedView view, String team, String author, boolean mine) {
        public String path() {
            return "/views/" + view.id();
        }
    }

    /// @param id null: a new one
    public record OneView(
            @Nullable UUID id,
            Form form,
            Selection selection,
            boolean forEverybody,
            List<Team> teams,
            List<Tag> tags,
            Colleagues colleagues,
            List<String> inboxes,
            List<String> channels,
            ReasonTree reasons) {
        public Filter filter() {
            return selection.filter();
        }

        public String path() {
            return id == null ? "/views" : "/views/" + id;
        }
    }

    public record AllViews(List<Shelf> shelves) {}

    @GetMapping("/views")
    View index(CurrentAgent agent) {
        var colleagues = staff.colleagues();
        var shelves = views.of(agent.id()).stream()
                .map(view -> new Shelf(
                        view,
                        colleagues.team(view.team()),
                        colleagues.agent(view.agent()),
                        views.mayChange(agent, view)))
                .toList();
        return View.of("desk/saved-view/index", new AllViews(shelves));
    }

    @GetMapping("/views/new")
    View blank(CurrentAgent agent, Form form) {
        var asked = Selection.beside(form);
        var kept = Views.saved(asked.view()).flatMap(id -> views.find(id, agent.id()));
        var selection = kept.map(view -> new Selection(
                        view.selection().view(),
                        asked.filter().over(view.selection().filter()),
                        ""))
                .orElse(asked);
        return screen(agent, null, Form.blank().with("view", selection.view()), selection);
    }

    @PostMapping("/views")
    View create(CurrentAgent agent, Form form) {
        var wish = wish(agent, form);
        if (!form.isFine()) {
            return screen(agent, null, form, wish.selection()).status(422);
        }
        var id = views.create(wish, agent);
        return View.redirect("/inbox/" + Views.ofSaved(id)).saying("desk.saved.kept", wish.name());
    }

    @GetMapping("/views/{id}")
    View edit(CurrentAgent agent, @PathVariable UUID id) {
        var view = changeable(agent, id);
        var audience = view.audience() == Audience.TEAM
                ? TEAM + view.team()
                : view.audience().column();
        var form = Form.blank()
                .with("name", view.name())
                .with("audience", audience)
                .with("view", view.selection().view());
        return screen(agent, id, form, view.selection());
    }

    @PutMapping("/views/{id}")
    View update(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var view = changeable(agent, id);
        var wish = wish(agent, form);
        if (!form.isFine()) {
            return screen(agent, id, form, wish.selection()).status(422);
        }
        views.change(view, wish);
        return View.redirect("/views").saying("desk.saved.kept", wish.name());
    }

    @DeleteMapping("/views/{id}")
    View destroy(CurrentAgent agent, @PathVariable UUID id) {
        var view = changeable(agent, id);
        views.delete(view);
        return View.redirect("/views").saying("desk.saved.deleted", view.name());
    }

    private SavedView changeable(CurrentAgent agent, UUID id) {
        return views.find(id, agent.id())
                .filter(view -> views.mayChange(agent, view))
                .orElseThrow(NotFound::new);
    }

    private SavedViews.Wish wish(CurrentAgent agent, Form form) {
        var name = form.required("name", SavedViews.LONGEST);
        var said = form.value("audience");
        var team = said.startsWith(TEAM) ? team(said.substring(TEAM.length())) : null;
        var audience = team != null ? Audience.TEAM : said.equals("everybody") ? Audience.EVERYBODY : Audience.OWN;
        if (!views.may(agent, audience, team)) {
            throw new NotFound(); // our form does not offer it
        }
        var selection = Selection.beside(form);
        if (Views.saved(selection.view()).isPresent() || selection.isSearch()) {
            throw new NotFound();
        }
        return new SavedViews.Wish(name, audience, team, selection);
    }

    private static UUID team(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new NotFound();
        }
    }

    private View screen(CurrentAgent agent, @Nullable UUID id, Form form, Selection selection) {
        return View.of(
                "desk/saved-view/edit",
                new OneView(
                        id,
                        form,
                        selection,
                        views.may(agent, Audience.EVERYBODY, null),
                        views.teams(agent),
                        tags.all(),
                        staff.colleagues(),
                        mailboxes.all().stream().map(Mailbox::address).toList(),
                        outgoing.channels(),
                        reasons.tree()));
    }
}
