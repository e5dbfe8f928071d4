package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.email.OwnMail;
import dev.mostrador.conversation.Address;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/// Puts a letter into MIME: plain text as it was typed, the same as HTML, files streamed from where they lie. Pure.
final class Composer {
    private static final String UTF8 = StandardCharsets.UTF_8.name();
    private static final Session SESSION = Session.getInstance(new Properties());

    private Composer() {}

    static MimeMessage compose(Letter letter) throws MessagingException {
        var mail = new IdentifiedMail(letter.messageId());
        mail.setFrom(address(letter.from()));
        if (letter.replyTo() != null) {
            mail.setReplyTo(addresses(List.of(letter.replyTo())));
        }
        mail.setRecipients(RecipientType.TO, addresses(letter.recipients().to()));
        mail.setRecipients(RecipientType.CC, addresses(letter.recipients().cc()));
        mail.setSubject(oneLine(letter.subject()), UTF8);
        mail.setSentDate(Date.from(letter.date()));
        thread(mail, letter);
        mail.setHeader(OwnMail.HEADER, OwnMail.mark(letter.messageId()));
        robot(mail, letter.robot());
        mail.setContent(content(letter));
        mail.saveChanges();
        return mail;
    }

    // RFC 3834, and what the programs that do not know it look at.
    private static void robot(MimeMessage mail, Letter.Robot robot) throws MessagingException {
        switch (robot) {
            case NONE -> {}
            case GENERATED -> mail.setHeader("Auto-Submitted", "auto-generated");
            case REPLIED -> {
                mail.setHeader("Auto-Submitted", "auto-replied");
                mail.setHeader("Precedence", "bulk");
                mail.setHeader("X-Auto-Response-Suppress", "All");
            }
        }
    }

    private static void thread(MimeMessage mail, Letter letter) throws MessagingException {
        if (letter.inReplyTo() != null) {
            mail.setHeader("In-Reply-To", bracketed(letter.inReplyTo()));
        }
        if (!letter.references().isEmpty()) {
            var chain = letter.references().stream().map(Composer::bracketed).collect(Collectors.joining(" "));
            mail.setHeader("References", MimeUtility.fold(12, chain));
        }
    }

    private static Multipart content(Letter letter) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(LetterText.plain(letter), "plain"));
        alternative.addBodyPart(html(letter));
        var files = letter.enclosures().stream().filter(it -> !it.isInline()).toList();
        if (files.isEmpty()) {
            return alternative;
        }
        var mixed = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(alternative);
        mixed.addBodyPart(body);
        for (var enclosure : files) {
            mixed.addBodyPart(file(enclosure));
        }
        return mixed;
    }

    // Pictures within the text travel with its HTML, which names them by id (RFC 2387).
    private static MimeBodyPart html(Letter letter) throws MessagingException {
        var html = text(LetterText.html(letter), "html");
        var pictures =
                letter.enclosures().stream().filter(Letter.Enclosure::isInline).toList();
        if (pictures.isEmpty()) {
            return html;
        }
        var related = new MimeMultipart("related");
        related.addBodyPart(html);
        for (var picture : pictures) {
            var part = file(picture);
            part.setDisposition(MimeBodyPart.INLINE);
            part.setContentID(bracketed(picture.contentId()));
            related.addBodyPart(part);
        }
        var body = new MimeBodyPart();
        body.setContent(related);
        return body;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    // The encoding is said here: finding out the best one would read the whole file first.
    private static MimeBodyPart file(Letter.Enclosure enclosure) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new EnclosureSource(enclosure)));
        part.setFileName(encoded(oneLine(enclosure.name())));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, UTF8, null);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InternetAddress[] addresses(List<Address> people) throws MessagingException {
        var addresses = new InternetAddress[people.size()];
        for (var i = 0; i < addresses.length; i++) {
            addresses[i] = address(people.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Address person) throws MessagingException {
        try {
            var address = new InternetAddress(person.address(), true);
            if (!person.name().isBlank()) {
                address.setPersonal(oneLine(person.name()), UTF8);
            }
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String bracketed(String id) {
        return "<" + id.replaceAll("[<>\\s]", "") + ">";
    }

    /// A line break in a header would begin another header.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /// Keeps the id that it was queued with.
    private static final class IdentifiedMail extends MimeMessage {
        private final String id;

        IdentifiedMail(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", bracketed(id));
        }
    }
}
