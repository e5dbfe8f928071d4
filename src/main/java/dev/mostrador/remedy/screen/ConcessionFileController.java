package dev.mostrador.remedy.screen;

import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.Terms;
import dev.mostrador.ui.Csv;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The ledger as a file for spreadsheets, a page at a time: none of it stays in memory.
@Controller
class ConcessionFileController {
    private static final int PAGE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of(
            "at", "conversation", "customer", "remedy", "amount", "currency", "reason", "why", "agent", "decider");

    private final Concessions concessions;
    private final Ledgers ledgers;
    private final Agents agents;
    private final Pages pages;
    private final Clock clock;

    ConcessionFileController(Concessions concessions, Ledgers ledgers, Agents agents, Pages pages, Clock clock) {
        this.concessions = concessions;
        this.ledgers = ledgers;
        this.agents = agents;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/concessions/export.csv")
    void show(CurrentAgent agent, Form parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var months = ConcessionController.Months.read(parameters, clock, agent.zone());
        var range = months.range(agent.zone());
        var reader = agents.find(agent.id()).orElseThrow();
        var words = pages.words(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"compensaciones-" + months.first() + "-" + months.last() + ".csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write('\uFEFF'); // without it some spreadsheets misread accents
            line(
                    out,
                    words,
                    COLUMNS.stream().map(it -> words.say("remedy.file." + it)).toList());
            @Nullable UUID after = null;
            do {
                var page = concessions.page(range, after, PAGE);
                for (var each : ledgers.lines(page, reader)) line(out, words, cells(each, words));
                after = page.size() < PAGE ? null : page.getLast().id();
            } while (after != null);
        }
    }

    private static List<String> cells(Ledger.Line line, Words words) {
        var it = line.concession();
        var reason = line.reason();
        var amount = it.money().amount().toPlainString();
        return List.of(
                TIME.format(it.at().atZone(words.zone())),
                Objects.toString(it.number(), ""),
                Csv.text(line.customer()),
                words.say("remedy.kind." + Terms.word(it.remedy())),
                isSpanish(words) ? amount.replace('.', ',') : amount,
                it.money().currency(),
                Csv.text(reason == null ? it.reason() : reason.name(words.language())),
                Csv.text(it.why()),
                Csv.text(line.asker()),
                Csv.text(line.decider()));
    }

    private static boolean isSpanish(Words words) {
        return words.language().equals("es");
    }

    // Spanish spreadsheets expect a semicolon, as their comma is in the numbers.
    private static void line(Writer out, Words words, List<String> cells) throws IOException {
        Csv.line(out, isSpanish(words) ? ';' : ',', cells);
    }
}
