package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.chat.Chats;
import dev.mostrador.channel.chat.Visitor;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.PublicDoors;
import dev.mostrador.platform.AccountScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The only way in for strangers. The key in the page says which shop and which chat; the page must be one that may use
/// it; the token in the `Authorization` header says which browser. Nothing behind it loads by anything else.
@Component
class Gate {
    private static final String BEARER = "Bearer ";

    private final PublicDoors doors;
    private final Widgets widgets;
    private final Visitors visitors;
    private final Inboxes inboxes;

    Gate(PublicDoors doors, Widgets widgets, Visitors visitors, Inboxes inboxes) {
        this.doors = doors;
        this.widgets = widgets;
        this.visitors = visitors;
        this.inboxes = inboxes;
    }

    /// For whoever comes.
    <T> T enter(String key, HttpServletRequest request, HttpServletResponse response, Function<Widget, T> work) {
        var door = doors.find(Widgets.DOOR, key).orElseThrow(Gate::unknown);
        return AccountScope.get(door.account(), () -> {
            var widget = widgets.find(door.target())
                    .filter(it -> inboxes.isOpen(it.id()))
                    .orElseThrow(Gate::unknown);
            admit(widget, request, response);
            return work.apply(widget);
        });
    }

    /// For a browser that has been let in before.
    <T> T asVisitor(
            String key, HttpServletRequest request, HttpServletResponse response, BiFunction<Widget, Visitor, T> work) {
        return enter(key, request, response, widget -> work.apply(widget, visitor(widget, request)));
    }

    /// The same, for whatever leaves something behind.
    <T> T asWriter(
            String key, HttpServletRequest request, HttpServletResponse response, BiFunction<Widget, Visitor, T> work) {
        return asVisitor(key, request, response, (widget, visitor) -> {
            if (!Chats.mayWrite(widget, visitor)) {
                throw notVerified();
            }
            return work.apply(widget, visitor);
        });
    }

    static Refused notVerified() {
        return Refused.because(HttpStatus.FORBIDDEN, "not-verified");
    }

    private Visitor visitor(Widget widget, HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var token = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        return visitors.findByToken(widget, token).orElseThrow(() -> Refused.because(HttpStatus.UNAUTHORIZED, "token"));
    }

    // Without cookies there is nothing that a foreign page could misuse; that it may not use the chat at all is the
    // shop's wish.
    private static void admit(Widget widget, HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        if (origin == null || isOwn(origin, request)) {
            return;
        }
        response.addHeader("Vary", "Origin");
        if (!widget.looks().allows(origin)) {
            throw Refused.because(HttpStatus.FORBIDDEN, "origin");
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        return origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }

    private static Refused unknown() {
        return Refused.because(HttpStatus.NOT_FOUND, "unknown");
    }
}
