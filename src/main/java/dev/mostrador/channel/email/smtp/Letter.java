package dev.mostrador.channel.email.smtp;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Recipients;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything that a mail of ours says, before it is put into MIME.
///
/// @param messageId without angle brackets: the same at every attempt
/// @param replyTo null: to the sender
/// @param references the thread so far, oldest first, without angle brackets
/// @param signature below the text; "" for none
/// @param robot what no person wrote robots must not answer
record Letter(
        String messageId,
        Address from,
        @Nullable Address replyTo,
        Recipients recipients,
        String subject,
        Instant date,
        @Nullable String inReplyTo,
        List<String> references,
        String text,
        String signature,
        @Nullable Quote quote,
        List<Enclosure> enclosures,
        Robot robot) {

    /// Who wrote it, for the robots of others (RFC 3834).
    enum Robot {
        /// A person.
        NONE,
        /// The system, of its own accord.
        GENERATED,
        /// The system, to what somebody wrote.
        REPLIED
    }

    /// The message that is answered, below ours.
    ///
    /// @param attribution who wrote it and when, as a line
    record Quote(String attribution, String text) {}

    /// @param content opens it from its first byte
    /// @param contentId the text shows it in place under this id; "" for a file that goes along
    record Enclosure(String name, String type, Supplier<InputStream> content, String contentId) {
        Enclosure(String name, String type, Supplier<InputStream> content) {
            this(name, type, content, "");
        }

        boolean isInline() {
            return !contentId.isEmpty();
        }
    }
}
