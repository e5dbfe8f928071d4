package dev.mostrador.channel.email.reader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who, to whom, when and about what; everything decoded, on one line and free of control characters.
///
/// @param messageId without `<>`, "" when absent
/// @param inReplyTo ids without `<>`, in order, no duplicates
/// @param references ids without `<>`, oldest first, no duplicates
/// @param date from the Date header, absent when unreadable or impossible
public record Head(
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        Address from,
        List<Address> replyTo,
        List<Address> to,
        List<Address> cc,
        String subject,
        Optional<Instant> date) {
    public Head {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }
}
