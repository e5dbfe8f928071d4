package dev.mostrador.api;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Questions;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleGuard;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.Words;
import dev.mostrador.voice.Circumstances;
import dev.mostrador.voice.Circumstances.Wish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a careful colleague would say of a draft, for other editors. Nothing is kept and nothing is sent.
@RestController
class StyleCheckController {
    private static final Set<String> CHANNELS = Set.of("email", "chat", "form");

    private final StyleGuard style;
    private final Circumstances circumstances;
    private final Conversations conversations;
    private final Pages pages;
    private final JsonMapper json;

    StyleCheckController(
            StyleGuard style, Circumstances circumstances, Conversations conversations, Pages pages, JsonMapper json) {
        this.style = style;
        this.circumstances = circumstances;
        this.conversations = conversations;
        this.pages = pages;
        this.json = json;
    }

    /// @param start in UTF-16 units; where something is missing, the same as `end`
    /// @param better what may stand there instead; null: no ready words
    record FindingJson(
            String rule,
            String severity,
            int start,
            int end,
            String words,
            String why,
            String source,
            @Nullable String better) {
        static FindingJson of(Finding it, Words words) {
            return new FindingJson(
                    it.rule(),
                    it.severity().word(),
                    it.span().start(),
                    it.span().end(),
                    it.said(),
                    words.say(it.key(), it.said()),
                    it.source(),
                    it.fix());
        }
    }

    record QuestionJson(String text, boolean open) {}

    record CheckJson(List<FindingJson> findings, List<QuestionJson> questions) {}

    @PostMapping(path = "/api/v1/style/check", consumes = "application/json", produces = "application/json")
    CheckJson create(HttpServletRequest request) {
        try (var body = Upload.of(request, NewMessage.LIMIT)) {
            var wish = CommitmentWish.parse(body, json);
            var text = wish.required("text");
            if (text.length() > NewMessage.LONGEST_TEXT) {
                throw Refused.invalidField("text", "api.wrong.too-long", NewMessage.LONGEST_TEXT);
            }
            var context = context(wish);
            var words = pages.words(request);
            return new CheckJson(
                    style.check(text, context).stream()
                            .map(it -> FindingJson.of(it, words))
                            .toList(),
                    Questions.judged(context.questions(), text).stream()
                            .map(it -> new QuestionJson(it.words(), it.open()))
                            .toList());
        }
    }

    private StyleContext context(CommitmentWish wish) {
        var conversation = conversation(wish);
        var channel = wish.optional("channel");
        if (channel != null && !CHANNELS.contains(channel)) throw Refused.invalidField("channel", "api.wrong.channel");
        var open = wish.flag("public");
        return conversation == null
                ? circumstances.alone(channel == null ? "email" : channel, open)
                : circumstances.of(
                        conversation,
                        new Wish(
                                channel == null ? conversation.channel() : channel,
                                false,
                                wish.flag("ends"),
                                List.of(),
                                open));
    }

    private @Nullable Conversation conversation(CommitmentWish wish) {
        var number = wish.tree().get("conversation");
        if (number == null || number.isNull()) return null;
        if (!number.canConvertToLong() || !number.isIntegralNumber()) {
            throw Refused.invalidField("conversation", "api.wrong.conversation");
        }
        return conversations
                .findByNumber(number.longValue())
                .orElseThrow(() -> Refused.unknownConversation(number.longValue()));
    }
}
