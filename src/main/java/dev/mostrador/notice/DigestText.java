package dev.mostrador.notice;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Account;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the mail with unseen notices says: what happened, with whom, and the way there. No customer's text.
@Component
class DigestText {
    private static final int MOST = 30; // lines; the rest is a number

    private final Accounts accounts;
    private final Conversations conversations;
    private final WordBook book;

    DigestText(Accounts accounts, Conversations conversations, WordBook book) {
        this.accounts = accounts;
        this.conversations = conversations;
        this.book = book;
    }

    record Letter(String subject, List<String> lines, String text) {}

    Letter of(Agent agent, List<Notice> notices) {
        var shop = accounts.current();
        var words = book.words(Objects.requireNonNullElse(agent.locale(), shop.locale()), shop.country(), shop.zone());
        var lines = notices.stream()
                .sorted(Comparator.comparing(Notice::at).reversed())
                .flatMap(notice -> conversations.find(notice.conversation()).stream()
                        .map(it -> line(words, shop, notice, it.number(), it.customerName())))
                .toList();
        var subject = lines.size() == 1
                ? words.say("notice.digest.subject-one", shop.name())
                : words.say("notice.digest.subject", lines.size(), shop.name());
        return new Letter(subject, lines, text(words, shop, agent, lines));
    }

    private static String line(Words words, Account shop, Notice notice, long number, String customer) {
        return "%s · #%d %s · %s\n  %s/conversations/%d"
                .formatted(
                        words.say("notice.kind." + notice.kind().word()),
                        number,
                        customer,
                        words.when(notice.at()),
                        shop.address(),
                        number);
    }

    private static String text(Words words, Account shop, Agent agent, List<String> lines) {
        var list = lines.stream().limit(MOST).collect(Collectors.joining("\n\n"));
        var rest = lines.size() > MOST ? "\n\n" + words.say("notice.digest.rest", lines.size() - MOST) : "";
        return words.say(
                "notice.digest.text",
                agent.name(),
                list + rest,
                shop.address() + "/notifications",
                shop.address() + "/profile/notifications");
    }
}
