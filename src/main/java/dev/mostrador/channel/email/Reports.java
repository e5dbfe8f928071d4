package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.Bounce;
import dev.mostrador.channel.email.reader.ReadEmail;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Mails about our mails: what they tell is shown where ours is shown.
@Component
class Reports {
    private final Threading threading;
    private final Threads threads;
    private final Replies replies;

    Reports(Threading threading, Threads threads, Replies replies) {
        this.threading = threading;
        this.threads = threads;
        this.replies = replies;
    }

    void note(ReadEmail mail, Sort sort) {
        switch (sort) {
            case BOUNCE -> mail.bounce().ifPresent(bounce -> bounced(mail, bounce));
            case AUTO_REPLY -> autoReplied(mail);
            case READ_RECEIPT ->
                threading.answered(mail).ifPresent(message -> record(message, EventKind.READ, from(mail)));
            case LOOP, MESSAGE -> {}
        }
    }

    private void bounced(ReadEmail mail, Bounce bounce) {
        var ours = bounce.originalMessageId().isEmpty()
                ? threading.answered(mail)
                : threads.byExternalIds(List.of(bounce.originalMessageId()));
        ours.filter(message -> message.delivery() != null).ifPresent(message -> {
            if (bounce.failed()) {
                replies.bounced(message.id(), whom(bounce), Bounces.hindrances(bounce));
            } else {
                record(message, EventKind.BOUNCED, Map.of("to", whom(bounce), "final", "false"));
            }
        });
    }

    private void autoReplied(ReadEmail mail) {
        threading
                .conversationOf(mail, mail.from())
                .ifPresent(conversation -> threads.record(conversation, EventKind.AUTO_REPLIED, from(mail)));
    }

    private void record(Message message, EventKind kind, Map<String, String> data) {
        threads.record(message.conversation(), kind, data);
    }

    private static Map<String, String> from(ReadEmail mail) {
        var from = mail.from().name().isEmpty()
                ? mail.from().address()
                : mail.from().name();
        return Map.of("from", from, "subject", mail.subject());
    }

    private static String whom(Bounce bounce) {
        return bounce.recipients().stream().map(Bounce.Recipient::address).collect(Collectors.joining(", "));
    }
}
