package dev.mostrador.survey.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Accounts;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.survey.SurveyAnswer;
import dev.mostrador.survey.SurveyLinks;
import dev.mostrador.survey.Surveys;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import dev.mostrador.voice.VoiceProfiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a customer says how they were attended. Looking answers nothing: mail servers look at every link. A link that
/// is not ours, one that is over and one of a deleted matter say the same.
@Controller
public class SurveyController {
    private final SurveyLinks links;
    private final Surveys surveys;
    private final Conversations conversations;
    private final Accounts accounts;
    private final VoiceProfiles voices;

    SurveyController(
            SurveyLinks links, Surveys surveys, Conversations conversations, Accounts accounts, VoiceProfiles voices) {
        this.links = links;
        this.surveys = surveys;
        this.conversations = conversations;
        this.accounts = accounts;
        this.voices = voices;
    }

    /// @param subject of the matter
    /// @param said null: nothing yet
    /// @param isFresh it was said just now
    public record Question(
            String token,
            String shop,
            String subject,
            @Nullable Integer said,
            boolean isFresh,
            Form form) {}

    @GetMapping("/survey/{token:[\\w-]+}")
    View show(@PathVariable String token) {
        return links.read(token)
                .map(asked -> AccountScope.get(
                        asked.account(),
                        () -> surveys.open(asked)
                                .map(it -> page(token, it, false, filled(it)))
                                .orElseGet(SurveyController::over)))
                .orElseGet(SurveyController::over);
    }

    @PostMapping("/survey/{token:[\\w-]+}")
    View create(@PathVariable String token, Form form) {
        return links.read(token)
                .map(asked -> AccountScope.get(asked.account(), () -> answer(token, asked, form)))
                .orElseGet(SurveyController::over);
    }

    private View answer(String token, SurveyLinks.Asked asked, Form form) {
        var it = surveys.open(asked);
        if (it.isEmpty()) return over();
        var value = form.value("value");
        if (!value.matches("[" + SurveyAnswer.WORST + "-" + SurveyAnswer.BEST + "]")) {
            form.refuse("value", "survey.page.choose");
        }
        var comment = comment(form);
        if (!form.isFine()) return page(token, it.get(), false, form).status(422);
        return surveys.answer(asked, Integer.parseInt(value), comment)
                .map(said -> page(token, said, true, filled(said)))
                .orElseGet(SurveyController::over);
    }

    // As browsers send lines, without what no keyboard writes.
    private static String comment(Form form) {
        return form.limited("comment", SurveyAnswer.LONGEST_COMMENT)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private static Form filled(SurveyAnswer it) {
        return Form.blank()
                .with("value", it.value() == null ? "" : it.value().toString())
                .with("comment", it.comment());
    }

    private View page(String token, SurveyAnswer it, boolean isFresh, Form form) {
        var subject = conversations
                .findItself(it.conversation())
                .map(Conversation::subject)
                .orElse("");
        var question = new Question(token, accounts.current().name(), subject, it.value(), isFresh, form);
        return View.of("survey/question", question).addressing(voices.address(it.channel()));
    }

    private static View over() {
        return View.of("survey/over", "").status(404);
    }
}
