package dev.mostrador.channel.chat;

import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.email.smtp.PlainPost;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.identity.Account;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// What was said in a chat, by e-mail, to the visitor's own address: what they have not seen, or all of it.
@Component
public class Transcripts {
    private static final int LINES = 200;

    private final Lines lines;
    private final LineTable table;
    private final VisitorTable visitors;
    private final dev.mostrador.conversation.Threads threads;
    private final PlainPost post;
    private final Accounts accounts;
    private final WordBook book;
    private final CustomerWords customerWords;

    Transcripts(
            Lines lines,
            LineTable table,
            VisitorTable visitors,
            dev.mostrador.conversation.Threads threads,
            PlainPost post,
            Accounts accounts,
            WordBook book,
            CustomerWords customerWords) {
        this.lines = lines;
        this.table = table;
        this.visitors = visitors;
        this.threads = threads;
        this.post = post;
        this.accounts = accounts;
        this.book = book;
        this.customerWords = customerWords;
    }

    public enum Result {
        SENT,
        /// The visitor has given no address.
        NO_ADDRESS,
        /// Nobody of the shop has answered yet: until then it could carry anybody's words to anybody.
        NO_ANSWER,
        /// No mailbox can send.
        NO_MAILBOX
    }

    @Transactional
    public Result send(Visitor visitor) {
        if (visitor.email().isEmpty()) {
            return Result.NO_ADDRESS;
        }
        if (!lines.hasAnswer(visitor)) {
            return Result.NO_ANSWER;
        }
        var shop = accounts.current();
        var words = words(visitor, shop);
        var said =
                lines.newest(visitor, LINES).stream().map(Lines.Line::message).toList();
        var text = words.say("chat.mail.transcript", shop.name()) + "\n\n" + all(said, words);
        var subject = words.say("chat.mail.transcript-subject", shop.name());
        return post.send(visitor.name(), visitor.email(), subject, text) ? Result.SENT : Result.NO_MAILBOX;
    }

    /// Once, whichever node comes first.
    @Transactional
    void sendUnseen(UUID id) {
        var visitor = visitors.find(id).orElseThrow();
        var unseen = visitor.email().isEmpty() ? List.<UUID>of() : table.takeUnseen(id);
        if (unseen.isEmpty()) {
            return;
        }
        var shop = accounts.current();
        var words = words(visitor, shop);
        var said = unseen.stream()
                .flatMap(message -> threads.message(message).stream())
                .toList();
        var back = Context.of(visitor)
                .page()
                .map(page -> "\n\n" + words.say("chat.mail.back", page.address() + "#mostrador"));
        var text = words.say("chat.mail.unseen", shop.name()) + "\n\n" + all(said, words) + back.orElse("");
        var subject = words.say("chat.mail.unseen-subject", shop.name());
        if (!post.send(visitor.name(), visitor.email(), subject, text)) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly(); // until a mailbox can send
        }
    }

    private Words words(Visitor visitor, Account shop) {
        var words = book.words(visitor.language(), shop.country(), shop.zone());
        return customerWords.addressing(words, ChatChannel.NAME);
    }

    private static String all(List<Message> said, Words words) {
        return said.stream().map(message -> one(message, words)).collect(Collectors.joining("\n\n"));
    }

    private static String one(Message message, Words words) {
        var who = message.direction() == Direction.INBOUND
                ? words.say("chat.mail.you")
                : message.from().display();
        var files = message.attachments().stream()
                .map(file -> "\n[" + file.name() + "]")
                .collect(Collectors.joining());
        return who + " · " + words.moment(message.at()) + "\n" + message.text().strip() + files;
    }
}
