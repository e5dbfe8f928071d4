package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.form.ContactForm;
import dev.mostrador.channel.form.Forms;
import dev.mostrador.channel.form.Outcome;
import dev.mostrador.identity.PublicDoor;
import dev.mostrador.identity.PublicDoors;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// A form as customers meet it: a page of its own, or a frame in the shop's.
@Controller
class FormPageController {
    private final PublicDoors doors;
    private final Forms forms;
    private final FormPages pages;
    private final Submitting submitting;
    private final Inboxes inboxes;

    FormPageController(PublicDoors doors, Forms forms, FormPages pages, Submitting submitting, Inboxes inboxes) {
        this.doors = doors;
        this.forms = forms;
        this.pages = pages;
        this.submitting = submitting;
        this.inboxes = inboxes;
    }

    @GetMapping("/form/{key}")
    View show(@PathVariable String key, HttpServletRequest request) {
        var door = door(key);
        return AccountScope.get(door.account(), () -> {
            var form = form(door);
            return inboxes.isOpen(form.id())
                    ? pages.blank(form, key, pages.words(request), request.getParameterMap())
                    : pages.closed(form, pages.words(request), Form.blank());
        });
    }

    @PostMapping("/form/{key}")
    View create(@PathVariable String key, Form typed, HttpServletRequest request) {
        var door = door(key);
        return AccountScope.get(door.account(), () -> answer(form(door), key, typed, request));
    }

    private View answer(ContactForm form, String key, Form typed, HttpServletRequest request) {
        var words = pages.words(request);
        if (!inboxes.isOpen(form.id())) return pages.closed(form, words, typed);
        var files = files(form, request);
        var outcome = submitting.submit(
                form, typed, files, new Submitting.Visitor(request.getRemoteAddr(), words.language()));
        return switch (outcome) {
            case null -> pages.refused(form, key, words, typed, files).status(422);
            case Outcome.TooMany _ ->
                pages.refused(form, key, words, typed.refuse(FormPages.TOO_MANY), files)
                        .status(429);
            case Outcome.Filed(var number, var _) -> pages.sent(form, words, typed, files, number);
            case Outcome.Held _ -> pages.sent(form, words, typed, files, null);
        };
    }

    private PublicDoor door(String key) {
        return doors.find(Forms.DOOR, key).orElseThrow(NotFound::new);
    }

    private ContactForm form(PublicDoor door) {
        return forms.find(door.target()).orElseThrow(NotFound::new);
    }

    private static List<MultipartFile> files(ContactForm form, HttpServletRequest request) {
        return form.filesField()
                .filter(_ -> request instanceof MultipartHttpServletRequest)
                .map(field -> ((MultipartHttpServletRequest) request).getFiles(field.control()))
                .map(dev.mostrador.channel.form.FormUploads::present)
                .orElse(List.of());
    }
}
