package dev.mostrador.desk.export;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.Page;
import dev.mostrador.conversation.Search;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Staff;
import dev.mostrador.desk.Views;
import dev.mostrador.identity.Audit;
import dev.mostrador.ui.NotFound;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a list page by page and hands its rows on, however many there are.
@Component
class Exporting {
    private static final int PAGE = 200;

    private final Lists lists;
    private final Search search;
    private final Tags tags;
    private final FigureTable figures;
    private final Staff staff;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Exporting(
            Lists lists,
            Search search,
            Tags tags,
            FigureTable figures,
            Staff staff,
            Audit audit,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.search = search;
        this.tags = tags;
        this.figures = figures;
        this.staff = staff;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Noted before the first row leaves.
    void note(Selection selection, String format) {
        transaction.executeWithoutResult(
                _ -> audit.write("list.exported", selection.address(), Map.of("format", format)));
    }

    void write(Selection selection, UUID agent, RowWriter writer) throws IOException {
        var colleagues = staff.colleagues();
        var seen = new HashSet<UUID>(); // of a search: a conversation may be found on two pages
        Cursor after = null;
        writer.begin();
        do {
            var page = page(selection, agent, after);
            writePage(page.rows(), colleagues, selection.isSearch() ? seen : Set.of(), writer);
            page.rows().forEach(row -> remember(selection, seen, row));
            after = page.next();
        } while (after != null);
        writer.end();
    }

    private static void remember(Selection selection, Set<UUID> seen, Conversation row) {
        if (selection.isSearch()) {
            seen.add(row.id());
        }
    }

    private void writePage(List<Conversation> rows, Colleagues colleagues, Set<UUID> seen, RowWriter writer)
            throws IOException {
        var facts = figures.of(rows.stream().map(Conversation::id).toList());
        for (var row : rows) {
            if (!seen.contains(row.id())) {
                var known = facts.getOrDefault(row.id(), Figures.NONE);
                writer.write(new Column.Row(row, known, colleagues, tags.named(row.tags())));
            }
        }
    }

    private Page<Conversation> page(Selection selection, UUID agent, @Nullable Cursor after) {
        if (selection.isSearch()) {
            var found = search.find(selection.query(), after, PAGE);
            return new Page<>(
                    found.rows().stream().map(Search.Hit::conversation).toList(), found.next());
        }
        var view = Views.find(selection.view(), agent).orElseThrow(NotFound::new);
        return lists.page(view, selection.filter(), after, PAGE);
    }
}
