package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.mime.Part;

/// RFC 8098, and the S/MIME receipts of RFC 2634.
final class ReadReceipt {
    private ReadReceipt() {}

    static boolean matches(Part mail) {
        if (mail.is("multipart/report") && mail.parameter("report-type").equalsIgnoreCase("disposition-notification")) {
            return true;
        }
        return mail.is("message/disposition-notification")
                || mail.children().stream().anyMatch(it -> it.is("message/disposition-notification"));
    }
}
