package dev.mostrador.channel.chat.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that a shop puts into its page. Its address never changes, so browsers ask again now and then, and go on
/// with the one that they have meanwhile.
@Controller
class ScriptController {
    private final Scripts scripts;

    ScriptController(Scripts scripts) {
        this.scripts = scripts;
    }

    @GetMapping({"/chat/widget.js", "/chat/chatwoot.js"})
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var script = scripts.find(request.getServletPath().substring("/chat/".length()));
        response.setHeader("Cache-Control", "public, max-age=600, stale-while-revalidate=86400");
        response.setHeader("ETag", script.tag());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (String.valueOf(request.getHeader("If-None-Match")).contains(script.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        var zips = String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        if (zips) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var content = zips ? script.zipped() : script.content();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
