package dev.mostrador.desk.list;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Marked;
import dev.mostrador.conversation.Search;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.View;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Views;
import dev.mostrador.desk.bulk.BulkActions;
import dev.mostrador.desk.bulk.Done;
import dev.mostrador.desk.saved.SavedView;
import dev.mostrador.desk.saved.SavedViews;
import dev.mostrador.desk.thread.SnoozeChoice;
import dev.mostrador.mood.Mood;
import dev.mostrador.mood.Moods;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.promise.DueTag;
import dev.mostrador.promise.Dues;
import dev.mostrador.promise.ledger.Heartbeats;
import dev.mostrador.protocol.run.Conducts;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Saying;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the list: a page of a view, or of what a search found.
@Component
public class Listing {
    /// Rows of a page.
    public static final int PAGE = 50;

    private static final int MOST = 500; // rows, however far somebody has scrolled

    private final Lists lists;
    private final Search search;
    private final Tags tags;
    private final Mailboxes mailboxes;
    private final BulkActions bulk;
    private final SavedViews saved;
    private final Outgoing outgoing;
    private final Heartbeats heartbeats;
    private final Dues promises;
    private final Moods moods;
    private final Conducts conducts;
    private final Reasons reasons;
    private final Orders orders;
    private final Clock clock;

    Listing(
            Lists lists,
            Search search,
            Tags tags,
            Mailboxes mailboxes,
            BulkActions bulk,
            SavedViews saved,
            Outgoing outgoing,
            Heartbeats heartbeats,
            Dues promises,
            Moods moods,
            Conducts conducts,
            Reasons reasons,
            Orders orders,
            Clock clock) {
        this.lists = lists;
        this.search = search;
        this.tags = tags;
        this.mailboxes = mailboxes;
        this.bulk = bulk;
        this.saved = saved;
        this.outgoing = outgoing;
        this.heartbeats = heartbeats;
        this.promises = promises;
        this.moods = moods;
        this.conducts = conducts;
        this.reasons = reasons;
        this.orders = orders;
        this.clock = clock;
    }

    /// What of the list is asked for.
    ///
    /// @param open the number of the conversation beside it; 0: none
    /// @param after the cursor of an earlier page; empty: from the top
    /// @param rows how many; a page that was scrolled down asks for all it shows
    /// @param done the id of an action on many that has just been done; empty: none
    public record Wish(
            Selection selection,
            UUID agent,
            Colleagues colleagues,
            long open,
            String after,
            int rows,
            List<SnoozeChoice> snoozes,
            String done) {
        Wish beside(Selection other) {
            return new Wish(other, agent, colleagues, open, after, rows, snoozes, done);
        }
    }

    private record Found(
            Conversation conversation,
            Marked customer,
            Marked subject,
            @Nullable Marked snippet) {}

    private record Slice(List<Found> found, @Nullable Cursor next) {}

    public ListPane of(Wish asked) {
        var wish = visible(asked);
        var selection = wish.selection();
        var plain = plain(selection, wish.agent());
        var order = order(plain, wish.agent(), wish.after());
        var slice = selection.isSearch() ? search(wish) : view(plain, order, wish);
        var boxes = mailboxes.all();
        var name = name(wish);
        return new ListPane(
                selection,
                plain.view(),
                title(selection, name),
                name,
                order,
                rows(slice.found(), wish),
                slice.next() == null ? null : selection.with("after", after(slice.next(), order)),
                tags.all(),
                boxes.stream().map(Mailbox::address).toList(),
                outgoing.channels(),
                reasons.tree(),
                wish.colleagues(),
                boxes.isEmpty(),
                wish.open(),
                wish.snoozes(),
                done(wish));
    }

    // A conversation's address goes from hand to hand; the view that it was copied from may be the other one's own.
    private Wish visible(Wish wish) {
        var id = Views.saved(wish.selection().view());
        return wish.open() == 0
                        || id.isEmpty()
                        || saved.find(id.get(), wish.agent()).isPresent()
                ? wish
                : wish.beside(Selection.of(Views.OPEN));
    }

    private @Nullable Done done(Wish wish) {
        try {
            return wish.done().isEmpty()
                    ? null
                    : bulk.find(UUID.fromString(wish.done()), wish.agent()).orElse(null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /// The numbers of what stands in a view, or of what a search finds, from its top.
    public List<Long> numbers(Selection selection, UUID agent, int limit) {
        if (selection.isSearch()) {
            return found(selection.query(), limit);
        }
        var plain = plain(selection, agent);
        return lists
                .page(
                        view(plain, order(plain, agent, ""), agent),
                        plain.filter().of(agent),
                        null,
                        limit)
                .rows()
                .stream()
                .map(Conversation::number)
                .toList();
    }

    private List<Long> found(String query, int limit) {
        var numbers = new LinkedHashSet<Long>();
        Cursor next = null;
        do {
            var page = search.find(query, next, PAGE);
            page.rows().forEach(hit -> numbers.add(hit.conversation().number()));
            next = page.next();
        } while (next != null && numbers.size() < limit);
        return numbers.stream().limit(limit).toList();
    }

    /// What a saved view stands for, narrowed further; any other selection as it is.
    public Selection plain(Selection selection, UUID agent) {
        var id = Views.saved(selection.view());
        if (selection.view().equals(Views.ANGRY)) {
            return new Selection(Views.OPEN, selection.filter().with("mood", Level.ANGRY.column()), "");
        }
        if (selection.view().equals(Views.DELEGATED)) {
            return new Selection(Views.OPEN, selection.filter().with("delegated", agent.toString()), "");
        }
        if (id.isEmpty()) {
            return selection;
        }
        var kept = saved.find(id.get(), agent).orElseThrow(NotFound::new).selection();
        return new Selection(kept.view(), selection.filter().over(kept.filter()), "");
    }

    // Of a team, or of a view that somebody keeps: the shop's own word.
    private String name(Wish wish) {
        var view = wish.selection().view();
        var team = Views.team(Views.plain(view));
        var kept = Views.saved(view);
        if (wish.selection().isSearch() || team.isEmpty() && kept.isEmpty()) {
            return "";
        }
        var name = team.map(wish.colleagues()::team)
                .or(() -> kept.flatMap(id -> saved.find(id, wish.agent())).map(SavedView::name))
                .orElse("");
        if (name.isEmpty()) {
            throw new NotFound();
        }
        return name;
    }

    // Where work waits it is the agent's; of a page that follows, that of the one before it.
    private @Nullable Order order(Selection plain, UUID agent, String after) {
        if (plain.isSearch() || !Views.hasOrder(Views.plain(plain.view()))) {
            return null;
        }
        if (Views.isDue(plain.view()) || Order.DUE.marks(after)) {
            return Order.DUE;
        }
        return Order.NEWEST.marks(after) ? Order.NEWEST : orders.of(agent);
    }

    private static View view(Selection plain, @Nullable Order order, UUID agent) {
        var view = Views.find(plain.view(), agent).orElseThrow(NotFound::new);
        return order == null ? view : order.of(view);
    }

    private Slice view(Selection selection, @Nullable Order order, Wish wish) {
        var view = view(selection, order, wish.agent());
        var page = lists.page(view, selection.filter().of(wish.agent()), cursor(wish), limit(wish));
        var found = page.rows().stream()
                .map(row -> new Found(row, Marked.plain(row.customerName()), Marked.plain(row.subject()), null))
                .toList();
        return new Slice(found, page.next());
    }

    private Slice search(Wish wish) {
        var page = search.find(wish.selection().query(), cursor(wish), limit(wish));
        var found = page.rows().stream()
                .map(hit -> new Found(hit.conversation(), hit.customer(), hit.subject(), hit.snippet()))
                .toList();
        return new Slice(found, page.next());
    }

    private static @Nullable Cursor cursor(Wish wish) {
        return Cursor.parse(wish.after().substring(wish.after().indexOf('.') + 1))
                .orElse(null);
    }

    private static String after(Cursor cursor, @Nullable Order order) {
        return order == null ? cursor.toString() : order.mark(cursor);
    }

    private static int limit(Wish wish) {
        return Math.clamp(wish.rows(), PAGE, MOST);
    }

    private List<Row> rows(List<Found> found, Wish wish) {
        var mine = Views.plain(wish.selection().view()).equals(Views.MINE)
                && !wish.selection().isSearch();
        var silent = heartbeats.overdue(
                found.stream().map(row -> row.conversation().id()).toList());
        var rows = new ArrayList<Row>();
        var due = promises.next(found.stream()
                .map(Found::conversation)
                .filter(it -> it.state() == State.OPEN)
                .map(Conversation::id)
                .toList());
        var felt =
                moods.among(found.stream().map(row -> row.conversation().id()).toList());
        var phases = phases(felt.values());
        for (var row : found) {
            var it = row.conversation();
            rows.add(new Row(
                    it,
                    wish.selection().conversation(it.number()),
                    it.number() == wish.open(),
                    row.customer(),
                    row.subject(),
                    row.snippet(),
                    tags.named(it.tags()),
                    mine ? "" : wish.colleagues().firstName(it.assignee()),
                    silent.contains(it.id()),
                    DueTag.ofNullable(due.get(it.id()), clock.instant()),
                    felt.get(it.id()),
                    phases.getOrDefault(it.id(), "")));
        }
        return rows;
    }

    // Asked only where somebody is angry.
    private Map<UUID, String> phases(Collection<Mood> felt) {
        var angry = felt.stream().filter(Mood::isAngry).map(Mood::conversation).toList();
        var phases = new HashMap<UUID, String>();
        conducts.among(angry)
                .forEach((id, phase) -> phases.put(id, phase.conduct().word()));
        return phases;
    }

    private static @Nullable Saying title(Selection selection, String name) {
        if (selection.isSearch()) {
            return Saying.of("desk.search.title", selection.query());
        }
        return name.isEmpty() ? Saying.of("desk.view." + Views.plain(selection.view())) : null;
    }
}
