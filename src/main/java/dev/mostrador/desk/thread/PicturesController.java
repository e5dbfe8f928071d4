package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Answering;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Lets a mail show the pictures that lie on other servers: whoever keeps them learns that it was opened.
@Controller
class PicturesController {
    private final FoundMessage found;
    private final Threads threads;
    private final Answering answering;

    PicturesController(FoundMessage found, Threads threads, Answering answering) {
        this.found = found;
        this.threads = threads;
        this.answering = answering;
    }

    @PostMapping("/conversations/{number:[0-9]+}/messages/{message}/pictures")
    View create(@PathVariable long number, @PathVariable UUID message, Form form) {
        threads.allowRemoteImages(found.message(number, message).id());
        return answering.back(form, number);
    }
}
