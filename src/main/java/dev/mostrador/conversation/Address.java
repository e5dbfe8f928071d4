package dev.mostrador.conversation;

/// A person on a channel: an e-mail address with the name beside it. `name` may be empty.
public record Address(String name, String address) {
    public boolean sameAs(Address other) {
        return address.equalsIgnoreCase(other.address);
    }

    /// The name, else the bare address.
    public String display() {
        return name.isBlank() ? address : name;
    }
}
