package dev.mostrador.desk.thread;

import dev.mostrador.desk.Found;
import dev.mostrador.desk.Staff;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.SafeHtml;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How what is being written will look.
@Controller
public class PreviewController {
    private static final int LONGEST = 200_000; // characters

    private final Found found;
    private final Staff staff;

    PreviewController(Found found, Staff staff) {
        this.found = found;
        this.staff = staff;
    }

    public record Preview(SafeHtml html) {}

    @PostMapping("/conversations/{number:[0-9]+}/preview")
    View create(@PathVariable long number, Form form) {
        found.conversation(number);
        var text = form.value("text");
        var names =
                form.has("side", "note") ? MentionNames.names(staff.colleagues().agents()) : List.<String>of();
        var shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return View.of("conversation/preview", new Preview(Marks.preview(shown, names)));
    }
}
