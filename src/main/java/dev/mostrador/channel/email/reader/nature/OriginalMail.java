package dev.mostrador.channel.email.reader.nature;

import dev.mostrador.channel.email.reader.mime.HeaderGroups;
import dev.mostrador.channel.email.reader.mime.MessageIds;
import dev.mostrador.channel.email.reader.mime.Part;

/// The mail that came back, whole or only its header.
final class OriginalMail {
    private static final int MOST = 256 * 1024;

    private OriginalMail() {}

    /// Its Message-ID, "" if the report does not carry it.
    static String id(Part report) {
        if (report.is("message/rfc822")
                || report.is("text/rfc822-headers")
                || report.is("message/global")
                || report.is("message/rfc822-headers")) {
            return HeaderGroups.of(report.bytes(MOST)).stream()
                    .limit(1)
                    .map(it -> it.first("message-id").orElse(""))
                    .map(MessageIds::first)
                    .findFirst()
                    .orElse("");
        }
        return report.children().stream()
                .map(OriginalMail::id)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
