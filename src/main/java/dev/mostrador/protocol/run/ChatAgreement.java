package dev.mostrador.protocol.run;

import dev.mostrador.channel.chat.VisitorQuestions;
import dev.mostrador.conversation.Message;
import dev.mostrador.platform.AccountScope;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// In the chat the question whether a customer agrees has two buttons in place of the link (R44).
@Component
class ChatAgreement implements VisitorQuestions {
    private static final Pattern LINK = Pattern.compile("\\n?https?://\\S+/agreement/([\\w-]+)\\s*$");
    private static final Pattern TOWARDS_LINK = Pattern.compile("(?<=\\?)[^?\\n]*:$");

    private final AgreementLinks links;
    private final Agreements agreements;

    ChatAgreement(AgreementLinks links, Agreements agreements) {
        this.links = links;
        this.agreements = agreements;
    }

    @Override
    public Optional<VisitorQuestions.Asked> in(Message message) {
        return asked(message).flatMap(asked -> agreements.find(asked).map(run -> seen(message, run, asked)));
    }

    @Override
    public Optional<VisitorQuestions.Asked> answer(Message message, boolean yes) {
        return asked(message).flatMap(asked -> {
            if (agreements.find(asked).isEmpty()) return Optional.empty();
            agreements.answer(asked, yes, "", AgreementWay.CHAT);
            return agreements.find(asked).map(run -> seen(message, run, asked));
        });
    }

    private Optional<AgreementLinks.Asked> asked(Message message) {
        if (!message.text().contains("/agreement/")) return Optional.empty();
        var found = LINK.matcher(message.text());
        return found.find()
                ? links.read(found.group(1)).filter(it -> it.account() == AccountScope.require())
                : Optional.empty();
    }

    private static VisitorQuestions.Asked seen(Message message, Run run, AgreementLinks.Asked asked) {
        var asking = LINK.matcher(message.text()).replaceFirst("").stripTrailing();
        var text = TOWARDS_LINK.matcher(asking).replaceFirst(""); // "…: here is the link"
        var said = run.round() != asked.round()
                ? null
                : switch (run.agreement()) {
                    case AGREED -> Boolean.TRUE;
                    case REFUSED -> Boolean.FALSE;
                    case NONE, ASKED, SILENT, WAIVED -> null;
                };
        return new VisitorQuestions.Asked(text, Agreements.isOpen(run, asked), said);
    }
}
