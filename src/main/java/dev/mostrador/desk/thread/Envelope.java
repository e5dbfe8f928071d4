package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import java.util.List;
import java.util.stream.Collectors;

/// Who a message went to, as a line: said only where it is more than the shop and the customer.
public record Envelope(String to, String cc, String bcc, boolean isWorthALine) {
    public static Envelope of(Message message) {
        var recipients = message.recipients();
        var inbound = message.direction() == Direction.INBOUND;
        return new Envelope(
                inbound && recipients.to().size() < 2 ? "" : names(recipients.to()),
                names(recipients.cc()),
                names(recipients.bcc()),
                recipients.to().size() > 1
                        || !recipients.cc().isEmpty()
                        || !recipients.bcc().isEmpty());
    }

    private static String names(List<Address> addresses) {
        return addresses.stream().map(Envelope::name).collect(Collectors.joining(", "));
    }

    private static String name(Address address) {
        return address.name().isBlank() ? address.address() : address.name() + " <" + address.address() + ">";
    }
}
