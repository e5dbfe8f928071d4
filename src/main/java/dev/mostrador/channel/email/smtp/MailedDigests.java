package dev.mostrador.channel.email.smtp;

import dev.mostrador.notice.OutgoingDigests;
import org.springframework.stereotype.Component;

/// Unseen notices by mail, as the system's other mails.
@Component
class MailedDigests implements OutgoingDigests {
    private final PlainPost post;

    MailedDigests(PlainPost post) {
        this.post = post;
    }

    @Override
    public boolean send(String name, String address, String subject, String text) {
        return post.send(name, address, subject, text);
    }
}
