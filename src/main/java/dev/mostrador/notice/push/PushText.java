package dev.mostrador.notice.push;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agents;
import dev.mostrador.platform.Json;
import dev.mostrador.ui.Assets;
import dev.mostrador.ui.WordBook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a device shows: what happened and where, never a word of a customer. Whoever holds a locked telephone reads it.
@Component
class PushText {
    private final Accounts accounts;
    private final Agents agents;
    private final Conversations conversations;
    private final WordBook book;
    private final Assets assets;

    PushText(Accounts accounts, Agents agents, Conversations conversations, WordBook book, Assets assets) {
        this.accounts = accounts;
        this.agents = agents;
        this.conversations = conversations;
        this.book = book;
        this.assets = assets;
    }

    /// Empty when there is nobody or nothing left to speak of.
    Optional<byte[]> of(PushNotice notice) {
        var shop = accounts.current();
        return agents.find(notice.agent())
                .flatMap(agent -> conversations.find(notice.conversation()).map(it -> {
                    var language = Objects.requireNonNullElse(agent.locale(), shop.locale());
                    var words = book.words(language, shop.country(), shop.zone());
                    var number = Long.toString(it.number());
                    var path = "/conversations/" + number;
                    var said = Map.of(
                            "title", words.say("notice.push." + notice.kind().word(), number),
                            "body", shop.name(),
                            "tag", path,
                            "path", path,
                            "icon", assets.address("img/icon-192.png"));
                    return Json.write(said).getBytes(StandardCharsets.UTF_8);
                }));
    }

    /// Whom a push service could write to.
    static String contact(String address) {
        if (address.startsWith("https://")) {
            return address;
        }
        var host = Optional.ofNullable(URI.create(address).getHost()).orElse("localhost");
        return "mailto:postmaster@" + host;
    }
}
