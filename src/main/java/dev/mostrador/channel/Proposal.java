package dev.mostrador.channel;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Recipients;
import java.util.List;

/// How a reply goes out if nobody changes it: shown to its author before it does.
///
/// @param from the shop's address
/// @param to whoever is answered
/// @param cc everybody else who got the message that is answered
/// @param channel as in `conversation.channel`
public record Proposal(Address from, List<Address> to, List<Address> cc, String subject, String channel) {
    /// Its author may choose who gets it.
    public boolean isAddressed() {
        return from.address().contains("@");
    }

    public Recipients recipients() {
        return new Recipients(to, cc, List.of(), List.of());
    }
}
