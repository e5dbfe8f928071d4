package dev.mostrador.channel.chat.visitor;

import dev.mostrador.ui.EventStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of an open widget. `Last-Event-ID` is the position of the last line that the browser has.
@RestController
class StreamController {
    private static final long NEVER = 0; // the stream ends itself

    private final Gate gate;
    private final VisitorStreams streams;
    private final VisitorStream.Sources sources;
    private final Pace pace;

    StreamController(Gate gate, VisitorStreams streams, VisitorStream.Sources sources, Pace pace) {
        this.gate = gate;
        this.streams = streams;
        this.sources = sources;
        this.pace = pace;
    }

    @GetMapping(path = "/chat/{key}/stream", produces = "text/event-stream")
    SseEmitter show(
            @PathVariable String key,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response) {
        return gate.asVisitor(key, request, response, (widget, visitor) -> {
            pace.spend(Pace.STREAMS, visitor.id().toString());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // a proxy must not hold it back
            var emitter = new SseEmitter(NEVER);
            var its = new VisitorStream(sources, widget, visitor, position(last));
            streams.open(its, new EventStream(emitter, Duration.ZERO, its));
            return emitter;
        });
    }

    private static long position(@Nullable String header) {
        return header != null && header.matches("\\d{1,15}") ? Long.parseLong(header) : 0;
    }
}
