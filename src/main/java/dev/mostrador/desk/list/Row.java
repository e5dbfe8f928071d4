package dev.mostrador.desk.list;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Marked;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.mood.Mood;
import dev.mostrador.promise.DueTag;
import dev.mostrador.ui.Icon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation in the list.
///
/// @param current it stands open beside the list
/// @param snippet what a search found in it; null in a view
/// @param assignee the first name of who has it; empty in one's own view
/// @param updateDue the customer has heard nothing for too long
/// @param due what breaks next in it; null: nothing runs
/// @param mood of its customer; null: calm
/// @param conduct the phase that it is in with an angry one; empty: none
public record Row(
        Conversation conversation,
        String href,
        boolean current,
        Marked customer,
        Marked subject,
        @Nullable Marked snippet,
        List<Tag> tags,
        String assignee,
        boolean updateDue,
        @Nullable DueTag due,
        @Nullable Mood mood,
        String conduct) {
    /// Changes when anything that shows has changed: the page leaves alone what has not. Another node may say it
    /// otherwise, which paints a row once more.
    public String version() {
        return Integer.toHexString(hashCode());
    }

    /// The two letters of the face say who writes, the third on which channel.
    public Icon channelMark() {
        return switch (conversation.channel()) {
            case "chat" -> Icon.CHAT;
            case "form" -> Icon.LIST;
            default -> Icon.MAIL;
        };
    }
}
