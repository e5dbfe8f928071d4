package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Visitor;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Json;
import dev.mostrador.ui.EventStream;
import dev.mostrador.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// What one open widget is told. It is never sent what happened, only woken: it reads on from where it was, so that
/// nothing is lost or comes twice however the news arrive.
final class VisitorStream implements EventStream.Telling {
    private static final int PAGE = 100;

    private final Sources sources;
    private final int account;
    private final UUID visitor;
    private final Widget widget;
    private final Words words;
    private long position;

    /// @param position what the browser has
    VisitorStream(Sources sources, Widget widget, Visitor visitor, long position) {
        this.sources = sources;
        this.account = AccountScope.require();
        this.visitor = visitor.id();
        this.widget = widget;
        this.words = sources.words(widget, visitor);
        this.position = position;
    }

    /// What it reads from.
    @Component
    record Sources(Lines lines, Visitors visitors, Faces faces, PresenceJson.Making presence, Speaking speaking) {
        Words words(Widget widget, Visitor visitor) {
            return speaking.words(widget, visitor.language());
        }
    }

    int account() {
        return account;
    }

    UUID visitor() {
        return visitor;
    }

    @Override
    public List<SseEventBuilder> about(List<String> news) {
        return AccountScope.get(account, () -> {
            var events = new ArrayList<SseEventBuilder>();
            var all = news.contains(EventStream.EVERYTHING);
            if (all || news.contains("line")) {
                lines(events);
            }
            if (all || news.contains("seen") || news.contains("who")) {
                sources.visitors().find(visitor).ifPresent(it -> events.add(event("visitor", who(it))));
            }
            if (all || news.contains("presence")) {
                events.add(event("presence", sources.presence().make(widget, words)));
            }
            news.stream()
                    .filter(each -> each.startsWith("typing "))
                    .map(each -> sources.faces().of(UUID.fromString(each.substring(7)), ""))
                    .forEach(face -> events.add(event("typing", face)));
            return events;
        });
    }

    private void lines(List<SseEventBuilder> events) {
        for (var more = true; more; ) {
            var page = sources.lines().after(visitor, position, PAGE);
            for (var line : page) {
                events.add(SseEmitter.event()
                        .id(Long.toString(line.position()))
                        .name("line")
                        .data(Json.write(LineJson.of(line, sources.faces()))));
                position = line.position();
            }
            more = page.size() == PAGE;
        }
    }

    private static Map<String, Object> who(Visitor it) {
        return Map.of(
                "seen",
                it.seen(),
                "shopSeen",
                it.agentSeen(),
                "name",
                it.name(),
                "email",
                it.email(),
                "verified",
                it.verified());
    }

    private static SseEventBuilder event(String name, Object data) {
        return SseEmitter.event().name(name).data(Json.write(data));
    }
}
