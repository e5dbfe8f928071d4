package dev.mostrador.channel.form;

import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The shop's address from which an answer leaves.
@Component
public class AnswerBox {
    private final Mailboxes mailboxes;

    AnswerBox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /// The one that was chosen. It may be gone by now, or none was: then the shop's first one that can send.
    ///
    /// @return empty when the shop has no mailbox
    public String address(@Nullable UUID chosen) {
        return Optional.ofNullable(chosen)
                .flatMap(mailboxes::find)
                .or(() -> mailboxes.all().stream()
                        .filter(box -> box.smtp().isSet())
                        .findFirst())
                .or(() -> mailboxes.all().stream().findFirst())
                .map(Mailbox::address)
                .orElse("");
    }
}
