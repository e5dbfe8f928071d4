package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Looks;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the widget says.
final class Texts {
    private static final List<String> NAMES = List.of(
            "open",
            "close",
            "dialog",
            "online",
            "offline",
            "message",
            "send",
            "attach",
            "attached",
            "remove",
            "waiting",
            "sent",
            "seen",
            "typing",
            "bot",
            "unread",
            "new-from",
            "you",
            "name",
            "email",
            "optional",
            "options",
            "transcript",
            "transcript-sent",
            "form",
            "chat",
            "file",
            "too-big",
            "no-reply-time",
            "retry",
            "today",
            "yesterday",
            "agree-yes",
            "agree-no",
            "agree-said-yes",
            "agree-said-no",
            "agree-over",
            "log",
            "greeting",
            "placeholder",
            "away",
            "form-about",
            "form-text",
            "form-thanks",
            "ask",
            "ask-before",
            "ask-go",
            "ask-thanks",
            "bad-email",
            "transcript-none",
            "transcript-no",
            "too-many",
            "not-verified",
            "drop",
            "refused",
            "ended",
            "empty");

    private Texts() {}

    static Map<String, String> of(Looks looks, Words words) {
        var texts = new TreeMap<String, String>();
        NAMES.forEach(name -> texts.put(name, words.say("chat.widget." + name)));
        var own = words.language().equals(WordBook.SPANISH) ? looks.welcome() : looks.welcomeEnglish();
        if (!own.isBlank()) {
            texts.put("greeting", own);
        }
        return texts;
    }
}
