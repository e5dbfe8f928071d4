package dev.mostrador.channel.email.reader.body;

import dev.mostrador.channel.email.reader.Attachment;
import dev.mostrador.channel.email.reader.Invite;
import dev.mostrador.channel.email.reader.Remark;
import dev.mostrador.channel.email.reader.quote.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is in a mail.
///
/// @param lines the whole text, not folded yet
/// @param html inert, "" if the mail has none
public record Contents(
        List<Line> lines, String html, List<Attachment> attachments, Optional<Invite> invite, Set<Remark> remarks) {
    public Contents {
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
        remarks = Set.copyOf(remarks);
    }

    /// The whole text on lines.
    public String text() {
        var out = new StringBuilder();
        lines.forEach(it -> out.append(it.text()).append('\n'));
        return out.toString();
    }
}
