package dev.mostrador.notice.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.Notices;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What is behind the bell.
@Controller
public class NoticeController {
    private static final String INDEX = "/notifications";
    private static final int MOST = 100;

    private final Notices notices;
    private final NoticeLines lines;

    NoticeController(Notices notices, NoticeLines lines) {
        this.notices = notices;
        this.lines = lines;
    }

    public record Bell(List<NoticeLine> lines, int unseen) {}

    @GetMapping(INDEX)
    View index(CurrentAgent agent) {
        var all = lines.of(agent, notices.all(agent.id(), MOST));
        return View.of("notice/index", new Bell(all, notices.countUnseen(agent.id())));
    }

    /// All of them were seen.
    @PutMapping(INDEX)
    View update(CurrentAgent agent) {
        notices.seenAll(agent.id());
        return View.redirect(INDEX);
    }
}
