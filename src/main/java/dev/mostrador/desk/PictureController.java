package dev.mostrador.desk;

import dev.mostrador.conversation.Threads;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An agent allows a mail's pictures that lie on other servers: their owner will know that it was opened.
@Controller
class PictureController {
    private final Way way;
    private final Threads threads;

    PictureController(Way way, Threads threads) {
        this.way = way;
        this.threads = threads;
    }

    @PostMapping("/conversations/{number:\\d+}/messages/{message}/pictures")
    View create(@PathVariable long number, @PathVariable String message, HttpServletRequest request) {
        var conversation = way.id(number);
        var found = Ids.parse(message)
                .flatMap(threads::message)
                .filter(each -> each.conversation().equals(conversation))
                .orElseThrow(NotFound::new);
        threads.allowRemoteImages(found.id());
        return Way.back(request, number);
    }
}
