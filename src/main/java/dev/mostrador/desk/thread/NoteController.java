package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Replies;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A note for the house; whoever is called by @name finds it among the mentions.
@Controller
class NoteController {
    private static final int LONGEST = 50_000; // characters

    private final Found found;
    private final Replies replies;
    private final Uploads uploads;
    private final Sending sending;
    private final Drafts drafts;
    private final Staff staff;
    private final Answering answering;

    NoteController(
            Found found,
            Replies replies,
            Uploads uploads,
            Sending sending,
            Drafts drafts,
            Staff staff,
            Answering answering) {
        this.found = found;
        this.replies = replies;
        this.uploads = uploads;
        this.sending = sending;
        this.drafts = drafts;
        this.staff = staff;
        this.answering = answering;
    }

    @PostMapping("/conversations/{number:[0-9]+}/notes")
    View create(
            CurrentAgent agent,
            @PathVariable long number,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var conversation = found.conversation(number);
        var text = form.required("text", LONGEST);
        uploads.check(form, files);
        uploads.checkPictures(form, files, List.of(), text);
        if (!form.isFine()) {
            return answering.refused(agent, conversation, new Composing.Refused(true, form, null));
        }
        var called = MentionNames.in(text, staff.colleagues().agents());
        var key = RequestKey.of(form, text, null, files);
        sending.kept(files, text, kept -> {
            var note = replies.note(conversation.id(), agent.id(), text, called, key, kept);
            drafts.sent(agent.id(), conversation.id(), Drafts.Kind.NOTE, form.value("key"));
            return note;
        });
        return answering.back(form, number);
    }
}
