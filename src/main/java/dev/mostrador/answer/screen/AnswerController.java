package dev.mostrador.answer.screen;

import dev.mostrador.answer.AnswerFiles;
import dev.mostrador.answer.AnswerFiles.AnswerFile;
import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Proofreading;
import dev.mostrador.answer.Template;
import dev.mostrador.answer.Variable;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.style.Finding;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The prepared answers that an agent sees, and the form to write one.
@Controller
public class AnswerController {
    private static final String PATH = "/answers";
    private static final int FOUND = 200;

    private final PreparedAnswers answers;
    private final AnswerFiles files;
    private final AnswerUploads uploads;
    private final AnswerChoices choices;
    private final Conversations conversations;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Proofreading proofreading;

    AnswerController(
            PreparedAnswers answers,
            AnswerFiles files,
            AnswerUploads uploads,
            AnswerChoices choices,
            Conversations conversations,
            Drafts drafts,
            TransactionTemplate transaction,
            Proofreading proofreading) {
        this.answers = answers;
        this.files = files;
        this.uploads = uploads;
        this.choices = choices;
        this.conversations = conversations;
        this.drafts = drafts;
        this.transaction = transaction;
        this.proofreading = proofreading;
    }

    /// @param id null: a new one
    /// @param findings what the guard says of each wording, by its field
    public record Sheet(
            @Nullable UUID id,
            Form form,
            List<AnswerFile> files,
            AnswerChoices.All choices,
            Map<String, List<Finding>> findings) {}

    @GetMapping(PATH)
    View index(CurrentAgent agent, Form form) {
        var who = answers.who(agent);
        var typed = form.value("q");
        var found = typed.isEmpty() ? answers.all(who) : answers.search(typed, null, who, FOUND);
        return View.of("answer/index", AnswerList.of(found, typed, who, agent.id(), answers.today(), choices.names()));
    }

    @GetMapping(PATH + "/new")
    View blank(CurrentAgent agent, Form form) {
        var sheet = Form.blank().with("shelf", "personal").with("text", begun(agent, form.value("from")));
        return sheet(null, sheet, agent);
    }

    // The draft of that conversation, without its names.
    private String begun(CurrentAgent agent, String number) {
        if (!number.matches("[1-9]\\d{0,11}")) return "";
        var it = conversations.findByNumber(Long.parseLong(number)).orElseThrow(NotFound::new);
        var draft = drafts.of(agent.id(), it.id()).getOrDefault(Drafts.Kind.REPLY, "");
        var name = it.customerName().contains("@") ? "" : it.customerName().strip();
        var known = Map.of(
                Variable.CUSTOMER_FULL, name,
                Variable.CUSTOMER, name.split("\\s+")[0],
                Variable.AGENT, agent.name().split("\\s+")[0]);
        return Template.generalise(draft, known, agent.locale() == null ? "es" : agent.locale());
    }

    @PostMapping(PATH)
    View create(
            CurrentAgent agent,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> added) {
        var who = answers.who(agent);
        var wish = AnswerForm.read(form, agent, who);
        uploads.check(form, added, 0);
        if (answers.all(who).size() >= PreparedAnswers.MOST)
            form.refuse("title", "answer.fault.most", PreparedAnswers.MOST);
        if (!form.isFine()) return sheet(null, form, agent).status(422);
        var id = Objects.requireNonNull(transaction.execute(_ -> {
            var it = answers.create(wish, who);
            files.change(it.id(), List.of(), uploads.keep(added));
            return it.id();
        }));
        return saved(id, wish);
    }

    @GetMapping(PATH + "/{id}")
    View edit(CurrentAgent agent, @PathVariable UUID id) {
        return sheet(id, AnswerForm.filled(answers.changeable(id, answers.who(agent))), agent);
    }

    @PutMapping(PATH + "/{id}")
    View update(
            CurrentAgent agent,
            @PathVariable UUID id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> added) {
        var who = answers.who(agent);
        var before = answers.changeable(id, who);
        var wish = AnswerForm.read(form, agent, who);
        uploads.check(form, added, form.values("kept").size());
        if (!form.isFine()) return sheet(id, form, agent).status(422);
        change(before, wish, who, form, added);
        return saved(id, wish);
    }

    // Whoever has something to mend sees it at once.
    private View saved(UUID id, Wish wish) {
        var found = wish.wordings().stream()
                .mapToInt(it -> proofreading.findings(it).size())
                .sum();
        return found == 0
                ? View.redirect(PATH).saying("answer.saved", wish.title())
                : View.redirect(PATH + "/" + id).saying("answer.saved-but", wish.title(), found);
    }

    private void change(PreparedAnswer before, Wish wish, Who who, Form form, @Nullable List<MultipartFile> added) {
        transaction.executeWithoutResult(_ -> {
            answers.change(before.id(), wish, who);
            files.change(before.id(), form.values("kept"), uploads.keep(added));
        });
    }

    @DeleteMapping(PATH + "/{id}")
    View destroy(CurrentAgent agent, @PathVariable UUID id) {
        var who = answers.who(agent);
        var it = answers.changeable(id, who);
        answers.delete(id, who);
        return View.redirect(PATH).saying("answer.deleted", it.title());
    }

    private View sheet(@Nullable UUID id, Form form, CurrentAgent agent) {
        var beside = id == null ? List.<AnswerFile>of() : files.of(id);
        var findings = new HashMap<String, List<Finding>>();
        AnswerForm.fields(form).forEach((field, wording) -> findings.put(field, proofreading.findings(wording)));
        return View.of("answer/edit", new Sheet(id, form, beside, choices.all(agent), findings));
    }
}
