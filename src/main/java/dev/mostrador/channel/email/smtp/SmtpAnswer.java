package dev.mostrador.channel.email.smtp;

import dev.mostrador.conversation.Hindrance;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// What the server answered to our sender, our recipients or our mail (RFC 5321 §4.2).
///
/// @param recipient whom it is about; "" for the mail as a whole
/// @param text the server's own
record SmtpAnswer(int code, String recipient, String text) {
    private static final Pattern ENHANCED = Pattern.compile("^[45]\\d\\d[ -]([45]\\.\\d{1,3}\\.\\d{1,3})");

    /// The gravest answer in the failure; empty when the server did not get to answer.
    static Optional<SmtpAnswer> of(MessagingException failure) {
        var answers = new ArrayList<SmtpAnswer>();
        for (Exception next = failure; next instanceof MessagingException mail; next = mail.getNextException()) {
            answer(mail).filter(answer -> answer.code >= 400).ifPresent(answers::add);
        }
        // A recipient's own answer says more than the sum of all.
        return answers.stream()
                .max((one, other) -> one.isFinal() != other.isFinal()
                        ? Boolean.compare(one.isFinal(), other.isFinal())
                        : Boolean.compare(!one.recipient.isEmpty(), !other.recipient.isEmpty()));
    }

    boolean isFinal() {
        return code >= 500;
    }

    Hindrance hindrance() {
        var key = "email.send." + (isFinal() ? cause() : "later");
        return Hindrance.of(key, recipient).saying(text.strip().replaceAll("\\s+", " "));
    }

    private static Optional<SmtpAnswer> answer(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address ->
                Optional.of(new SmtpAnswer(
                        address.getReturnCode(), address.getAddress().getAddress(), text(address)));
            case SMTPSenderFailedException sender ->
                Optional.of(new SmtpAnswer(sender.getReturnCode(), "", text(sender)));
            case SMTPSendFailedException send -> Optional.of(new SmtpAnswer(send.getReturnCode(), "", text(send)));
            default -> Optional.empty();
        };
    }

    private String cause() {
        var match = ENHANCED.matcher(text);
        var status = match.find() ? match.group(1).substring(2) : "";
        if (code == 552 || List.of("3.4", "2.3").contains(status)) {
            return "too-big";
        }
        if (!recipient.isEmpty() && List.of("1.1", "1.0", "1.3", "1.6").contains(status)) {
            return "no-such-address";
        }
        if (status.equals("7.1") && text.toLowerCase(java.util.Locale.ROOT).contains("relay") || code == 454) {
            return "relay";
        }
        return recipient.isEmpty() ? "refused" : "recipient-refused";
    }

    private static String text(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
