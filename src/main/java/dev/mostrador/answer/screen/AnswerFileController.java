package dev.mostrador.answer.screen;

import dev.mostrador.answer.AnswerSheet;
import dev.mostrador.answer.Importing;
import dev.mostrador.answer.Importing.Plan;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Prepared answers as a file: given out, looked at, taken in. For supervisors.
@Controller
public class AnswerFileController {
    private static final String PATH = AnswerSettingsController.PATH;
    private static final Charset OLD = Charset.forName("windows-1252"); // what spreadsheets write that know no better

    private final PreparedAnswers answers;
    private final Importing importing;
    private final AnswerChoices choices;
    private final Pages pages;

    AnswerFileController(PreparedAnswers answers, Importing importing, AnswerChoices choices, Pages pages) {
        this.answers = answers;
        this.importing = importing;
        this.choices = choices;
        this.pages = pages;
    }

    /// @param text of the table, to be sent back when it is wanted
    /// @param plan null: there was nothing to be read
    public record Look(Form form, String text, @Nullable Plan plan) {}

    @GetMapping(PATH + "/export.csv")
    void show(CurrentAgent agent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var separator = pages.words(request).language().equals("es") ? ';' : ',';
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"respuestas-" + answers.today() + ".csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            AnswerSheet.write(out, separator, answers.all(answers.who(agent)), choices.names());
        }
    }

    /// Says what would come of it. Nothing is changed.
    @PostMapping(PATH + "/imports")
    View create(
            CurrentAgent agent,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile table)
            throws IOException {
        if (table == null || table.isEmpty()) form.refuse("files", "answer.import.none");
        else if (table.getSize() > Importing.LONGEST) form.refuse("files", "answer.import.too-long");
        if (table == null || !form.isFine()) return look(form, "", null).status(422);
        return looked(agent, form, read(table.getBytes()));
    }

    @PutMapping(PATH + "/imports")
    View update(CurrentAgent agent, Form form) {
        var text = form.secret("text");
        if (text.length() > Importing.LONGEST) return look(form.refuse("files", "answer.import.too-long"), "", null);
        var plan = importing.take(text, answers.who(agent), agent.id());
        return plan.isPossible()
                ? View.redirect(PATH).saying("answer.import.done", plan.fresh().size())
                : looked(agent, form, text);
    }

    private View looked(CurrentAgent agent, Form form, String text) {
        var plan = importing.plan(text, answers.who(agent), agent.id());
        return look(form, text, plan).status(plan.wrong().isEmpty() ? 200 : 422);
    }

    private static View look(Form form, String text, @Nullable Plan plan) {
        return View.of("answer/import", new Look(form, text, plan));
    }

    private static String read(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD);
        }
    }
}
