package dev.mostrador.channel.chat;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Attendance;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A chat in the page of a test's shop, and browsers that use it as the widget does.
@Component
public class ShopWindow {
    private final Telepuppy telepuppy;
    private final Widgets widgets;
    private final Openings openings;
    private final Attendance attendance;
    private final Availability availability;
    private final Conversations conversations;
    private final Threads threads;

    ShopWindow(
            Telepuppy telepuppy,
            Widgets widgets,
            Openings openings,
            Attendance attendance,
            Availability availability,
            Conversations conversations,
            Threads threads) {
        this.telepuppy = telepuppy;
        this.widgets = widgets;
        this.openings = openings;
        this.attendance = attendance;
        this.availability = availability;
        this.conversations = conversations;
        this.threads = threads;
    }

    public Window open() {
        return open(telepuppy.open(), false, Looks.USUAL);
    }

    public Window open(Telepuppy.Shop shop, boolean verifiedOnly, Looks looks) {
        return shop.get(() -> {
            var widget = widgets.create("Tienda", null, verifiedOnly, looks);
            openings.open(widget.id());
            return new Window(
                    shop,
                    widget,
                    widgets.key(widget.id()),
                    widgets.secret(widget.id()).orElseThrow());
        });
    }

    public final class Window {
        public final Telepuppy.Shop shop;
        public final Widget widget;
        public final String key;
        public final String secret;

        Window(Telepuppy.Shop shop, Widget widget, String key, String secret) {
            this.shop = shop;
            this.widget = widget;
            this.key = key;
            this.secret = secret;
        }

        /// A browser that knows nothing yet.
        public VisitorBrowser browser() {
            return new VisitorBrowser(telepuppy.address() + "/chat/" + key);
        }

        /// Nuria opens her desk.
        public void nuriaArrives() {
            shop.run(() -> {
                attendance.present(Set.of(shop.nuria.id()));
                availability.forget();
            });
        }

        public Conversation conversation(VisitorBrowser browser) {
            return shop.get(() -> conversations.find(conversationId(browser)).orElseThrow());
        }

        public List<Message> messages(VisitorBrowser browser) {
            return shop.get(() -> threads.messages(conversationId(browser), null, 100));
        }

        private UUID conversationId(VisitorBrowser browser) {
            var message = UUID.fromString(
                    browser.visitor().get("messages").get(0).get("id").asString());
            return threads.message(message).orElseThrow().conversation();
        }
    }
}
