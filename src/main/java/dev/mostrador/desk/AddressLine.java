package dev.mostrador.desk;

import dev.mostrador.conversation.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recipients as people type them: `Lucía Mena <lucia@example.com>, otra@example.com`.
final class AddressLine {
    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*)\"?\\s*<([^<>\\s]+)>");
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,255}");

    private AddressLine() {}

    /// Empty when one of them is no address.
    static Optional<List<Address>> parse(String line) {
        var addresses = new ArrayList<Address>();
        for (var part : line.split("[,;\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            var named = NAMED.matcher(part.strip());
            var address = named.matches()
                    ? new Address(named.group(1).strip(), named.group(2))
                    : new Address("", part.strip());
            if (!PLAUSIBLE.matcher(address.address()).matches()) {
                return Optional.empty();
            }
            addresses.add(address);
        }
        return Optional.of(addresses);
    }
}
