package dev.mostrador.desk.export;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Colleagues;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an exported row says. The name is the same for programs for ever; people read `desk.export.<word>`.
///
/// @param value text, number, moment, list of texts, or null
record Column(String name, Function<Row, @Nullable Object> value) {
    /// One conversation with all that is known about it.
    record Row(Conversation conversation, Figures figures, Colleagues colleagues, List<Tags.Tag> tags) {}

    static final List<Column> ALL = List.of(
            new Column("number", row -> row.conversation().number()),
            new Column("subject", row -> row.conversation().subject()),
            new Column("customer", row -> row.conversation().customerName()),
            new Column("customer_address", row -> row.figures().email()),
            new Column("channel", row -> row.conversation().channel()),
            new Column("inbox", row -> row.conversation().inbox()),
            new Column("state", row -> row.conversation().state().column()),
            new Column("priority", row -> row.conversation().priority().column()),
            new Column(
                    "assignee", row -> row.colleagues().agent(row.conversation().assignee())),
            new Column("team", row -> row.colleagues().team(row.conversation().team())),
            new Column("owner", row -> row.colleagues().agent(row.conversation().owner())),
            new Column("tags", row -> row.tags().stream().map(Tags.Tag::name).toList()),
            new Column("created_at", row -> row.conversation().createdAt()),
            new Column("first_response_at", row -> row.figures().firstResponseAt()),
            new Column("resolved_at", row -> row.figures().resolvedAt()),
            new Column("closed_at", row -> row.figures().closedAt()),
            new Column("last_activity_at", row -> row.conversation().lastActivityAt()),
            new Column("messages_in", row -> row.figures().in()),
            new Column("messages_out", row -> row.figures().out()),
            new Column("reopenings", row -> row.figures().reopenings()));

    String wordKey() {
        return "desk.export." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
