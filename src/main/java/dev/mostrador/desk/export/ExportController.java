package dev.mostrador.desk.export;

import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Views;
import dev.mostrador.desk.list.Listing;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Teams;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotAllowed;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A list of the desk as a file. Supervisors and administrators take any of them; agents what is theirs: their own
/// work, where they are mentioned, and their teams' lists.
@Controller
class ExportController {
    private final Exporting exporting;
    private final Teams teams;
    private final Pages pages;
    private final Listing listing;

    ExportController(Exporting exporting, Teams teams, Pages pages, Listing listing) {
        this.exporting = exporting;
        this.teams = teams;
        this.pages = pages;
        this.listing = listing;
    }

    @GetMapping("/inbox/{view}/export.{format:csv|json}")
    void show(
            CurrentAgent agent,
            @PathVariable String view,
            @PathVariable String format,
            Form parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!Views.isKnown(view)
                || Views.team(view).isPresent()
                        && Views.team(view).flatMap(teams::find).isEmpty()) {
            throw new NotFound();
        }
        answer(agent, Selection.of(view, parameters), new Wish(format, parameters), request, response);
    }

    @GetMapping("/search/export.{format:csv|json}")
    void index(
            CurrentAgent agent,
            @PathVariable String format,
            Form parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (parameters.value("q").isEmpty()) {
            throw new NotFound();
        }
        answer(agent, Selection.search(parameters.value("q")), new Wish(format, parameters), request, response);
    }

    private record Wish(String format, Form parameters) {
        CsvWriter.Look look(Words words) {
            var wanted = parameters.value("separator");
            var separator = wanted.length() == 1 && ",;\t".contains(wanted)
                    ? wanted.charAt(0)
                    : words.language().equals("es") ? ';' : ',';
            return new CsvWriter.Look(separator, !parameters.has("bom", "no"));
        }
    }

    private void answer(
            CurrentAgent agent,
            Selection selection,
            Wish wish,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var plain = listing.plain(selection, agent.id()); // of a saved view that is the agent's to see
        if (!mayTake(agent, plain)) {
            throw new NotAllowed();
        }
        exporting.note(selection, wish.format());
        var isCsv = wish.format().equals("csv");
        var name = (selection.isSearch() ? "busqueda" : selection.view()) + "." + wish.format();
        response.setContentType(isCsv ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var words = pages.words(request);
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            var writer = isCsv ? new CsvWriter(out, words, wish.look(words)) : new JsonWriter(out);
            exporting.write(selection, agent.id(), writer);
        }
    }

    private boolean mayTake(CurrentAgent agent, Selection selection) {
        if (agent.role().atLeast(Role.SUPERVISOR)) {
            return true;
        }
        if (selection.isSearch()) {
            return false;
        }
        var team = Views.team(selection.view());
        return selection.view().equals(Views.MINE)
                || selection.view().equals(Views.MENTIONS)
                || selection.view().equals(Views.PARTICIPATING)
                || team.isPresent()
                        && teams.of(agent.id()).stream()
                                .anyMatch(mine -> mine.id().equals(team.get()));
    }
}
