package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.Attachment;
import dev.mostrador.channel.email.reader.ReadEmail;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.NewAttachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/// Streams the files of a mail into the store.
@Component
class EmailAttachments {
    private final Files files;
    private final RawMails mails;

    EmailAttachments(Files files, RawMails mails) {
        this.files = files;
        this.mails = mails;
    }

    List<NewAttachment> keep(ReadEmail mail) {
        return mail.attachments().stream().map(this::keep).toList();
    }

    // No file of a mail is bigger than the mail, which was measured when it came.
    private NewAttachment keep(Attachment file) {
        try (var content = file.open()) {
            return files.keep(file.name(), file.type(), file.inline(), file.contentId(), content, mails.limit());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
