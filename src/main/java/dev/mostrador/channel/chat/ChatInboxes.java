package dev.mostrador.channel.chat;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The chats among the shop's inboxes. The pages that show a closed one show nothing.
@Component
public class ChatInboxes implements InboxSource {
    private final Widgets widgets;

    ChatInboxes(Widgets widgets) {
        this.widgets = widgets;
    }

    @Override
    public List<Inbox> all() {
        return widgets.all().stream().map(ChatInboxes::of).toList();
    }

    public static Inbox of(Widget widget) {
        return new Inbox(
                widget.id(),
                ChatChannel.NAME,
                widget.name(),
                widget.name(),
                widget.team(),
                "/settings/chats/" + widget.id());
    }
}
