package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Address;
import dev.mostrador.ui.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Addresses as a person types them on one line: `Lucía Mena <lucia@example.com>, julian@example.com`.
public final class AddressLine {
    private static final Pattern ONE = Pattern.compile("(?:\"([^\"]*)\"|([^<>,;\"]*))\\s*<([^<>]*)>|[^\\s,;<>]+");
    private static final Pattern VALID = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;.\"]+(\\.[^\\s@<>,;.\"]+)*");

    private AddressLine() {}

    /// What is no address is refused, with what it was.
    public static List<Address> read(Form form, String field) {
        var addresses = new ArrayList<Address>();
        var matcher = ONE.matcher(form.value(field));
        while (matcher.find()) {
            var address = matcher.group(3) == null
                    ? matcher.group()
                    : matcher.group(3).strip();
            var name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2) == null ? "" : matcher.group(2);
            if (VALID.matcher(address).matches()) {
                add(addresses, new Address(name.strip(), address));
            } else {
                form.refuse(field, "desk.composer.no-address", address);
            }
        }
        return addresses;
    }

    public static String write(List<Address> addresses) {
        return addresses.stream().map(AddressLine::write).collect(Collectors.joining(", "));
    }

    private static String write(Address address) {
        var name = address.name().replaceAll("[<>\"]", "");
        if (name.isBlank()) {
            return address.address();
        }
        var quoted = name.matches(".*[,;].*") ? "\"" + name + "\"" : name;
        return quoted + " <" + address.address() + ">";
    }

    private static void add(List<Address> addresses, Address address) {
        if (addresses.stream().noneMatch(address::sameAs)) {
            addresses.add(address);
        }
    }
}
