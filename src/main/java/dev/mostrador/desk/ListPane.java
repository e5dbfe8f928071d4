package dev.mostrador.desk;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The list of conversations beside the open one.
///
/// @param current the number of the open conversation, 0 for none
/// @param next where the next page begins, or null
/// @param choices what the filters offer
public record ListPane(
        DeskView view,
        Filters filters,
        List<Conversation> rows,
        Map<UUID, List<Tag>> tags,
        @Nullable String next,
        long current,
        Choices choices) {
    public record Choices(List<Tag> tags, People people, List<String> inboxes) {}

    public String link(Conversation conversation) {
        return "/conversations/" + conversation.number() + "?" + filters.query(view.slug());
    }

    public String path() {
        return view.path() + filters.suffix();
    }

    /// Where an open screen asks for these rows again.
    public String rowsPath() {
        return view.path() + "/rows?" + filters.query(view.slug()) + "&current=" + current;
    }

    public String nextPath() {
        return view.path() + "/rows?" + filters.query(view.slug()) + "&after=" + next;
    }

    public boolean isCurrent(Conversation conversation) {
        return conversation.number() == current;
    }

    public List<Tag> tagsOf(Conversation conversation) {
        return tags.getOrDefault(conversation.id(), List.of());
    }
}
