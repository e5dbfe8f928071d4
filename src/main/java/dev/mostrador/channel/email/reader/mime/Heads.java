package dev.mostrador.channel.email.reader.mime;

import dev.mostrador.channel.email.reader.Address;
import dev.mostrador.channel.email.reader.Head;
import java.util.List;

/// Reads the headers that people know.
public final class Heads {
    /// Who wrote it, by the first header that says so.
    private static final List<String> SENDERS = List.of("from", "sender", "reply-to", "return-path");

    private Heads() {}

    public static Head of(Headers headers) {
        return new Head(
                MessageIds.first(headers.first("message-id").orElse("")),
                MessageIds.all(headers.all("in-reply-to")),
                MessageIds.all(headers.all("references")),
                from(headers),
                reachable(headers, "reply-to"),
                reachable(headers, "to"),
                reachable(headers, "cc"),
                headers.text("subject"),
                headers.first("date").flatMap(MailDate::parse));
    }

    private static Address from(Headers headers) {
        return SENDERS.stream()
                .flatMap(it -> reachable(headers, it).stream())
                .findFirst()
                .orElseGet(() -> named(headers));
    }

    /// A name without an address is better than nothing.
    private static Address named(Headers headers) {
        var found = Addresses.parse(headers.all("from"));
        return found.isEmpty() ? Address.NOBODY : found.getFirst();
    }

    private static List<Address> reachable(Headers headers, String name) {
        return Addresses.parse(headers.all(name)).stream()
                .filter(it -> !it.isNobody())
                .toList();
    }
}
