package dev.mostrador.channel.email.reader;

/// One mailbox of a header. Both parts are decoded, on one line and free of control characters.
///
/// @param name what the person calls themselves, "" if the header gives none
/// @param address `local@domain`, the domain in lower case; "" when the header names nobody reachable
public record Address(String name, String address) {
    public static final Address NOBODY = new Address("", "");

    public boolean isNobody() {
        return address.isEmpty();
    }
}
