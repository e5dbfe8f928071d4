package dev.mostrador.conversation;

import java.util.List;
import java.util.stream.Stream;

/// Who a message went to. `replyTo` is where its sender wants answers; empty: to the sender.
public record Recipients(List<Address> to, List<Address> cc, List<Address> bcc, List<Address> replyTo) {
    public static final Recipients NONE = new Recipients(List.of(), List.of(), List.of(), List.of());

    public static Recipients to(Address address) {
        return new Recipients(List.of(address), List.of(), List.of(), List.of());
    }

    public Stream<Address> all() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }
}
