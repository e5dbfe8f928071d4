package dev.mostrador.channel.email.reader.mime;

import dev.mostrador.channel.email.reader.Address;
import java.util.ArrayList;
import java.util.List;

/// An address list, as forgiving as people's programs are careless: `"'Ana'" <ANA@Example.COM>, luis@example.com
/// (Luis)`.
public final class Addresses {
    private final String text;
    private int at;
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private final List<Address> found = new ArrayList<>();

    private Addresses(String text) {
        this.text = text;
    }

    public static List<Address> parse(List<String> values) {
        var all = new ArrayList<Address>();
        for (var value : values) {
            all.addAll(new Addresses(value).parse());
        }
        return all.stream().distinct().limit(Limits.ADDRESSES).toList();
    }

    private List<Address> parse() {
        while (at < text.length() && found.size() < Limits.ADDRESSES) {
            char it = text.charAt(at++);
            switch (it) {
                case '"' -> words.append(until('"', true));
                case '(' -> comment.append(until(')', true));
                case '<' -> angle = until('>', false);
                case ',', ';' -> finish();
                case ':' -> colon();
                case '>' -> {}
                default -> words.append(it);
            }
        }
        finish();
        return found;
    }

    /// The name of a group ("undisclosed-recipients:") is no address; `mailto:` is noise.
    private void colon() {
        words.setLength(0);
        comment.setLength(0);
    }

    private String until(char end, boolean escapes) {
        var out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != end) {
            if (escapes && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at++));
        }
        at++;
        return out.toString();
    }

    private void finish() {
        var name = AddressText.name(words.toString());
        var address = AddressText.address(angle);
        if (address.isEmpty()) {
            address = AddressText.address(words.toString());
            name = address.isEmpty() ? name : AddressText.name(comment.toString());
        }
        if (!name.isEmpty() || !address.isEmpty()) {
            found.add(new Address(name.equalsIgnoreCase(address) ? "" : name, address));
        }
        words.setLength(0);
        comment.setLength(0);
        angle = "";
    }
}
