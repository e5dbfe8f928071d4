package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.email.RawMail;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.ui.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The mail exactly as it came, to be kept or sent to whoever mends the reader. Always a download: it may hold
/// anything.
@Controller
public class RawMailController {
    private final RawMails mails;

    RawMailController(RawMails mails) {
        this.mails = mails;
    }

    @GetMapping("/quarantine/{id}/raw")
    void show(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var mail = mails.find(id)
                .filter(kept -> kept.state() == RawMail.State.QUARANTINED || kept.state() == RawMail.State.IGNORED)
                .orElseThrow(NotFound::new);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".eml\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentLengthLong(mails.size(mail));
        try (var content = mails.open(mail)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
