package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.View;
import dev.mostrador.ui.paper.Paper;
import dev.mostrador.ui.paper.PaperResult;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A version as a manual on paper (R9): what the page says, set as PDF in the shop's colour.
@Controller
class ProtocolPaperController {
    private final Protocols protocols;
    private final Manuals manuals;
    private final Accounts accounts;
    private final Pages pages;
    private final Paper paper;
    private final Clock clock;

    ProtocolPaperController(
            Protocols protocols, Manuals manuals, Accounts accounts, Pages pages, Paper paper, Clock clock) {
        this.protocols = protocols;
        this.manuals = manuals;
        this.accounts = accounts;
        this.pages = pages;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/protocol/{version:[0-9]{1,6}}/pdf")
    Object show(CurrentAgent agent, @PathVariable int version, HttpServletRequest request) {
        var found = protocols.find(version).orElseThrow(NotFound::new);
        var account = accounts.current();
        var it = new PaperManual(manuals.of(found, agent), account.name(), clock.instant());
        var page = pages.page(request);
        return switch (paper.set("protocol/paper", page, it, "manual.css", account.colour())) {
            case PaperResult.Done(var pdf) -> file(pdf, page.say("protocol.paper.file", version));
            case PaperResult.TooLong _ -> View.redirect("/protocol/" + version).saying("protocol.paper.too-long");
            case PaperResult.Busy _ -> View.redirect("/protocol/" + version).saying("protocol.paper.busy");
        };
    }

    private static ResponseEntity<byte[]> file(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(pdf);
    }
}
