package dev.mostrador.desk;

import dev.mostrador.conversation.Cursor;
import dev.mostrador.conversation.Page;
import dev.mostrador.conversation.Search;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class SearchController {
    private static final int PAGE = 25;
    private static final int LONGEST = 500; // characters

    private final Search search;
    private final Sidebars sidebars;

    SearchController(Search search, Sidebars sidebars) {
        this.search = search;
        this.sidebars = sidebars;
    }

    /// @param typed as it was typed
    public record Found(Sidebar sidebar, String typed, Page<Search.Hit> hits) {
        public String nextPath() {
            return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&after=" + hits.next();
        }
    }

    @GetMapping("/search")
    View show(
            CurrentAgent agent,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String after) {
        var question = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var hits = search.find(question, Cursor.parse(after).orElse(null), PAGE);
        return View.of("desk/search", new Found(sidebars.of(agent, ""), question, hits));
    }
}
