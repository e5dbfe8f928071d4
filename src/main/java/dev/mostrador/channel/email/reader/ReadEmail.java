package dev.mostrador.channel.email.reader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A mail, read. Attachments can be opened until it is closed; everything else stays valid.
///
/// @param kind only [Kind#PERSONAL] may be answered automatically
/// @param bounce present if and only if `kind` is [Kind#BOUNCE]
/// @param fingerprint SHA-256 in hex: the same mail twice, or in two mailboxes, has the same; two mails that share a
/// Message-ID differ
/// @param headers finds a header of the mail by its name
/// @param source what the attachments are read from
public record ReadEmail(
        Head head,
        Body body,
        List<Attachment> attachments,
        Kind kind,
        Optional<Bounce> bounce,
        Optional<Invite> invite,
        Set<Remark> remarks,
        String fingerprint,
        Function<String, Optional<String>> headers,
        Runnable source)
        implements AutoCloseable {
    public ReadEmail {
        attachments = List.copyOf(attachments);
        remarks = Set.copyOf(remarks);
    }

    public String messageId() {
        return head.messageId();
    }

    public List<String> inReplyTo() {
        return head.inReplyTo();
    }

    public List<String> references() {
        return head.references();
    }

    public Address from() {
        return head.from();
    }

    public List<Address> replyTo() {
        return head.replyTo();
    }

    public List<Address> to() {
        return head.to();
    }

    public List<Address> cc() {
        return head.cc();
    }

    public String subject() {
        return head.subject();
    }

    public Optional<Instant> date() {
        return head.date();
    }

    /// What the person wrote now.
    public String text() {
        return body.text();
    }

    /// The folded rest, quoted history and signature; "" if nothing was folded.
    public String quoted() {
        return body.quoted();
    }

    /// The whole HTML body, inert: no script, form, handler or style sheet. Images load nothing by themselves: a remote
    /// one keeps its address in `data-remote-src`, one that came along has its content id in `data-cid`.
    public String html() {
        return body.html();
    }

    /// The first header of that name, decoded, on one line. The name in any case.
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    @Override
    public void close() {
        source.run();
    }
}
