package dev.mostrador.channel.chat;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.conversation.Caps;
import dev.mostrador.identity.Audit;
import dev.mostrador.identity.PublicDoors;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.SecretKeys;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's chats, and how many one agent has at a time.
@Component
public class Widgets {
    /// The kind of their public doors.
    public static final String DOOR = "chat";

    public static final String SIGNAL = "chat-widget";

    private static final String PURPOSE = "chat-identity";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WidgetTable table;
    private final PublicDoors doors;
    private final SecretKeys keys;
    private final Signals signals;
    private final Audit audit;
    private final Inboxes inboxes;
    private final Ids ids;
    private final Clock clock;
    private final Caps caps;
    private final Remembered<List<Widget>> known;

    Widgets(
            WidgetTable table,
            PublicDoors doors,
            SecretKeys keys,
            Signals signals,
            Audit audit,
            Inboxes inboxes,
            Caps caps,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.doors = doors;
        this.keys = keys;
        this.signals = signals;
        this.audit = audit;
        this.inboxes = inboxes;
        this.ids = ids;
        this.clock = clock;
        this.caps = caps;
        this.known = new Remembered<>(signals, Set.of(SIGNAL), table::all);
    }

    public List<Widget> all() {
        return known.get();
    }

    public Optional<Widget> find(UUID id) {
        return all().stream().filter(widget -> widget.id().equals(id)).findFirst();
    }

    /// What stands in the shop's page.
    public String key(UUID id) {
        return doors.keyOf(DOOR, id).orElseGet(() -> doors.open(DOOR, id));
    }

    /// It is closed until [Inboxes#open].
    @Transactional
    public Widget create(String name, @Nullable UUID team, boolean verifiedOnly, Looks looks) {
        var widget = new Widget(ids.next(), name, team, verifiedOnly, looks);
        table.insert(widget, seal(widget.id(), freshSecret()), clock.instant());
        inboxes.begin(widget.id());
        doors.open(DOOR, widget.id());
        audit.write("webchat.created", name, Map.of());
        tell();
        return widget;
    }

    @Transactional
    public void update(Widget widget) {
        table.update(widget);
        audit.write("webchat.changed", widget.name(), Map.of());
        tell();
    }

    /// The page's snippet finds nothing any more; the conversations stay.
    @Transactional
    public void archive(UUID id) {
        var name = find(id).map(Widget::name).orElse("");
        table.archive(id, clock.instant());
        doors.close(DOOR, id);
        audit.write("webchat.archived", name, Map.of());
        tell();
    }

    /// What the shop's server signs with. Empty when it cannot be read any more.
    public Optional<String> secret(UUID id) {
        try {
            return table.secret(id)
                    .map(kept -> new String(keys.decrypt(PURPOSE, id.toString(), kept), StandardCharsets.UTF_8));
        } catch (SecretKeys.WrongKey lost) {
            return Optional.empty();
        }
    }

    /// From now on only what is signed with the new one counts.
    @Transactional
    public void renewSecret(UUID id) {
        table.updateSecret(id, seal(id, freshSecret()));
        audit.write("webchat.secret", find(id).map(Widget::name).orElse(""), Map.of());
    }

    public int chatsPerAgent() {
        return caps.of(ChatChannel.NAME);
    }

    @Transactional
    public void limitChats(int most) {
        caps.limit(ChatChannel.NAME, most);
        tell();
    }

    private byte[] seal(UUID id, String secret) {
        return keys.encrypt(PURPOSE, id.toString(), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String freshSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void tell() {
        signals.send(new Signal(dev.mostrador.platform.AccountScope.require(), SIGNAL, ""));
    }
}
