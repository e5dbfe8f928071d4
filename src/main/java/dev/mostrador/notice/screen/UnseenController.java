package dev.mostrador.notice.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Notices;
import dev.mostrador.notice.Way;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What an open desk asks for when something has happened.
@Controller
public class UnseenController {
    private static final int MOST = 20; // told one by one; the rest is a number

    private final Notices notices;
    private final NoticeWishes wishes;
    private final NoticeLines lines;

    UnseenController(Notices notices, NoticeWishes wishes, NoticeLines lines) {
        this.notices = notices;
        this.wishes = wishes;
        this.lines = lines;
    }

    /// @param count of all that is not seen
    /// @param repeat minutes after which it is told again; 0: never
    public record Unseen(List<NoticeLine> lines, int count, int repeat) {
        /// What the tab's title says.
        public long badge() {
            return lines.stream()
                    .filter(line -> line.ways().contains(Way.BADGE))
                    .count();
        }
    }

    @GetMapping("/notifications/unseen")
    View index(CurrentAgent agent) {
        var unseen = lines.of(agent, notices.unseen(agent.id(), MOST));
        var repeat = wishes.of(agent.id()).repeatMinutes();
        return View.of("notice/unseen", new Unseen(unseen, notices.countUnseen(agent.id()), repeat));
    }
}
