package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Recipients;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the recipients differ from those of the message that is answered: nobody is dropped or added silently.
public record RecipientChange(List<Address> added, List<Address> dropped) {
    static RecipientChange between(Recipients before, Recipients now) {
        return new RecipientChange(without(now, before), without(before, now));
    }

    boolean isNone() {
        return added.isEmpty() && dropped.isEmpty();
    }

    /// Names exactly this change: a confirmation holds for no other.
    public String fingerprint() {
        return Stream.concat(
                        added.stream().map(address -> "+" + address.address()),
                        dropped.stream().map(address -> "-" + address.address()))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    public String addedNames() {
        return names(added);
    }

    public String droppedNames() {
        return names(dropped);
    }

    private static String names(List<Address> addresses) {
        return addresses.stream().map(Address::address).collect(Collectors.joining(", "));
    }

    private static List<Address> without(Recipients these, Recipients others) {
        return these.all()
                .filter(address -> others.all().noneMatch(address::sameAs))
                .toList();
    }
}
