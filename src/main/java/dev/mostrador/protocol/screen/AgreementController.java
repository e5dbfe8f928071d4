package dev.mostrador.protocol.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Accounts;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.protocol.run.AgreementLinks;
import dev.mostrador.protocol.run.AgreementLinks.Asked;
import dev.mostrador.protocol.run.AgreementState;
import dev.mostrador.protocol.run.Agreements;
import dev.mostrador.protocol.run.Agreements.Answered;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import dev.mostrador.voice.VoiceProfiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a customer says whether they agree. Looking answers nothing: mail servers look at every link.
@Controller
public class AgreementController {
    private static final int LONGEST = 500; // characters of their words

    private final AgreementLinks links;
    private final Agreements agreements;
    private final Accounts accounts;
    private final Conversations conversations;
    private final VoiceProfiles voices;

    AgreementController(
            AgreementLinks links,
            Agreements agreements,
            Accounts accounts,
            Conversations conversations,
            VoiceProfiles voices) {
        this.links = links;
        this.agreements = agreements;
        this.accounts = accounts;
        this.conversations = conversations;
        this.voices = voices;
    }

    /// @param isOpen it can still be said
    /// @param isFresh it was said just now
    public record Question(String token, String shop, boolean isOpen, AgreementState said, boolean isFresh) {}

    @GetMapping("/agreement/{token:[\\w-]+}")
    View show(@PathVariable String token) {
        var asked = links.read(token).orElseThrow(NotFound::new);
        return AccountScope.get(asked.account(), () -> {
            var run = agreements.find(asked).orElseThrow(NotFound::new);
            var isOpen = run.round() == asked.round()
                    && (run.agreement() == AgreementState.ASKED || run.agreement() == AgreementState.SILENT);
            return page(asked, new Question(token, shop(), isOpen, run.agreement(), false));
        });
    }

    @PostMapping("/agreement/{token:[\\w-]+}")
    View create(@PathVariable String token, Form form) {
        var asked = links.read(token).orElseThrow(NotFound::new);
        return AccountScope.get(asked.account(), () -> answer(token, asked, form));
    }

    private View answer(String token, Asked asked, Form form) {
        if (agreements.find(asked).isEmpty()) throw new NotFound();
        var agrees = form.has("agrees", "yes");
        if (!agrees && !form.has("agrees", "no")) return View.redirect("/agreement/" + token);
        var words = form.value("words");
        return switch (agreements.answer(asked, agrees, words.substring(0, Math.min(LONGEST, words.length())))) {
            case Answered.Noted(var state) -> page(asked, new Question(token, shop(), false, state, true));
            case Answered.Over(var state) -> page(asked, new Question(token, shop(), false, state, false));
            case Answered.NoReason _ -> throw new IllegalStateException("Only waiving takes a reason");
        };
    }

    private String shop() {
        return accounts.current().name();
    }

    private View page(Asked asked, Question question) {
        var channel = conversations
                .find(asked.conversation())
                .map(Conversation::channel)
                .orElse("");
        return View.of("protocol/agreement", question).addressing(voices.address(channel));
    }
}
