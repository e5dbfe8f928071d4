package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.Bounce;
import dev.mostrador.channel.email.reader.mime.Part;
import java.util.Optional;

/// RFC 3464: `multipart/report; report-type=delivery-status`.
final class DeliveryReport {
    private static final int MOST = 256 * 1024;

    private DeliveryReport() {}

    static Optional<Bounce> read(Part mail) {
        return status(mail).map(it -> new Bounce(StatusFields.recipients(it.bytes(MOST)), OriginalMail.id(mail)));
    }

    /// Also where a server forgot the report type or wrapped the report once more.
    private static Optional<Part> status(Part part) {
        if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
            return Optional.of(part);
        }
        boolean mayHold = part.is("multipart/report") || part.is("multipart/mixed");
        return mayHold
                ? part.children().stream().flatMap(it -> status(it).stream()).findFirst()
                : Optional.empty();
    }
}
