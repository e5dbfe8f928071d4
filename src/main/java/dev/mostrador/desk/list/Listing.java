package dev.mostrador.desk.list;

import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Marked;
import dev.mostrador.conversation.Search;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Views;
import dev.mostrador.desk.bulk.BulkActions;
import dev.mostrador.desk.bulk.Done;
import dev.mostrador.desk.thread.SnoozeChoice;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Saying;
import java.util.ArrayList;
import java.util.List;
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

    Listing(Lists lists, Search search, Tags tags, Mailboxes mailboxes, BulkActions bulk) {
        this.lists = lists;
        this.search = search;
        this.tags = tags;
        this.mailboxes = mailboxes;
        this.bulk = bulk;
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
            String done) {}

    private record Found(
            Conversation conversation,
            Marked customer,
            Marked subject,
            @Nullable Marked snippet) {}

    private record Slice(List<Found> found, @Nullable Cursor next) {}

    public ListPane of(Wish wish) {
        var selection = wish.selection();
        var slice = selection.isSearch() ? search(wish) : view(wish);
        var boxes = mailboxes.all();
        var team = Views.team(selection.view()).map(wish.colleagues()::team).orElse("");
        if (team.isEmpty() && Views.team(selection.view()).isPresent()) {
            throw new NotFound();
        }
        return new ListPane(
                selection,
                title(selection, team),
                team,
                rows(slice.found(), wish),
                slice.next() == null
                        ? null
                        : selection.with("after", slice.next().toString()),
                tags.all(),
                boxes.stream().map(Mailbox::address).toList(),
                wish.colleagues(),
                boxes.isEmpty(),
                wish.open(),
                wish.snoozes(),
                done(wish));
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

    /// The numbers of what stands in a view, from its top.
    public List<Long> numbers(Selection selection, UUID agent, int limit) {
        var view = Views.find(selection.view(), agent).orElseThrow(NotFound::new);
        return lists.page(view, selection.filter(), null, limit).rows().stream()
                .map(Conversation::number)
                .toList();
    }

    private Slice view(Wish wish) {
        var selection = wish.selection();
        var view = Views.find(selection.view(), wish.agent()).orElseThrow(NotFound::new);
        var page = lists.page(view, selection.filter(), cursor(wish), limit(wish));
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
        return Cursor.parse(wish.after()).orElse(null);
    }

    private static int limit(Wish wish) {
        return Math.clamp(wish.rows(), PAGE, MOST);
    }

    private List<Row> rows(List<Found> found, Wish wish) {
        var mine =
                wish.selection().view().equals(Views.MINE) && !wish.selection().isSearch();
        var rows = new ArrayList<Row>();
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
                    mine ? "" : wish.colleagues().firstName(it.assignee())));
        }
        return rows;
    }

    private static @Nullable Saying title(Selection selection, String team) {
        if (selection.isSearch()) {
            return Saying.of("desk.search.title", selection.query());
        }
        return team.isEmpty() ? Saying.of("desk.view." + selection.view()) : null;
    }
}
