package dev.mostrador.desk.list;

import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.Selection;
import dev.mostrador.ui.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of the desk.
///
/// @param title null: `name` is the team's own
/// @param more the address of the next page; null on the last
/// @param firstDay no mailbox is connected yet, so nothing can arrive
public record ListPane(
        Selection selection,
        @Nullable Saying title,
        String name,
        List<Row> rows,
        @Nullable String more,
        List<Tag> tags,
        List<String> inboxes,
        Colleagues colleagues,
        boolean firstDay) {}
