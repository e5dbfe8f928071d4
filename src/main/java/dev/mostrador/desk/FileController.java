package dev.mostrador.desk;

import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.ui.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out what customers sent, so that none of it can act on this site: pictures may show, everything else is saved;
/// nothing runs.
@Controller
class FileController {
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    private static final String PRIVATE = "private, max-age=86400, immutable";

    private final Files files;
    private final Threads threads;

    FileController(Files files, Threads threads) {
        this.files = files;
        this.threads = threads;
    }

    @GetMapping("/attachments/{id}")
    void show(@PathVariable String id, HttpServletResponse response) throws IOException {
        var file = find(id);
        var shown = SHOWN.contains(file.type());
        response.setHeader("Content-Disposition", disposition(file, shown).toString());
        response.setContentLengthLong(file.size());
        try (var content = files.open(file)) {
            send(content, shown ? file.type() : "application/octet-stream", response);
        }
    }

    @GetMapping("/attachments/{id}/thumbnail")
    void thumbnail(@PathVariable String id, HttpServletResponse response) throws IOException {
        try (var content = files.thumbnail(find(id)).orElseThrow(NotFound::new)) {
            send(content, "image/png", response);
        }
    }

    /// The mail as it was meant to look, sanitised, in a frame of its own without scripts.
    @GetMapping("/messages/{id}/html")
    void html(@PathVariable String id, HttpServletResponse response) throws IOException {
        var message = Ids.parse(id).flatMap(threads::message).orElseThrow(NotFound::new);
        var pictures = message.remoteImages() ? "img-src 'self' data: https: http:" : "img-src 'self' data:";
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; " + pictures
                        + "; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(document(message).getBytes(StandardCharsets.UTF_8));
    }

    private Attachment find(String id) {
        return Ids.parse(id).flatMap(files::find).filter(Attachment::isSafe).orElseThrow(NotFound::new);
    }

    private static ContentDisposition disposition(Attachment file, boolean shown) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
    }

    private static void send(InputStream content, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cache-Control", PRIVATE);
        content.transferTo(response.getOutputStream());
    }

    static String document(Message message) {
        return """
                <!doctype html><html><head><meta charset="utf-8"><base target="_blank">\
                <style>body{font:15px/1.5 system-ui,sans-serif;margin:12px;color:#201c16;background:#fff;\
                overflow-wrap:anywhere}img{max-width:100%%;height:auto}table{max-width:100%%}</style></head>\
                <body>%s</body></html>""".formatted(MailPictures.shown(message));
    }
}
