package dev.mostrador.channel.email.smtp;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Whom a reply goes to, worked out anew from the message that it answers: its sender, or where he wants answers, and
/// in copy everybody else who got it. We ourselves are left out; nobody else is, and nobody is added.
public record ReplyRecipients(List<Address> to, List<Address> cc) {
    /// @param ours whether an address is one of the shop's mailboxes
    public static ReplyRecipients of(Message answered, Predicate<String> ours) {
        var seen = new ArrayList<Address>();
        var to = others(first(answered, ours), ours, seen);
        var cc = others(answered.recipients().cc(), ours, seen);
        if (answered.direction() == Direction.INBOUND) {
            var addressed = others(answered.recipients().to(), ours, seen);
            // Somebody of ours wrote to others, with us in copy: the others are who is spoken to.
            if (to.isEmpty()) {
                to = addressed;
            } else {
                cc = concat(addressed, cc);
            }
        }
        return to.isEmpty() ? new ReplyRecipients(cc, List.of()) : new ReplyRecipients(to, cc);
    }

    // Our own last message is followed up to the same people. A Reply-To that names only us is somebody's mistake.
    private static List<Address> first(Message answered, Predicate<String> ours) {
        if (answered.direction() == Direction.OUTBOUND) {
            return answered.recipients().to();
        }
        var wanted = answered.recipients().replyTo();
        return wanted.stream().allMatch(address -> ours.test(address.address())) ? List.of(answered.from()) : wanted;
    }

    private static List<Address> others(List<Address> addresses, Predicate<String> ours, List<Address> seen) {
        var others = new ArrayList<Address>();
        for (var address : addresses) {
            if (address.address().isBlank()
                    || ours.test(address.address())
                    || seen.stream().anyMatch(address::sameAs)) {
                continue;
            }
            seen.add(address);
            others.add(address);
        }
        return List.copyOf(others);
    }

    private static List<Address> concat(List<Address> one, List<Address> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
