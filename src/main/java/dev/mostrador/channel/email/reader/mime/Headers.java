package dev.mostrador.channel.email.reader.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The header of a mail or of one of its parts.
public record Headers(List<Field> fields) {
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /// The first value that is not empty: repeated headers are either harmless or an attempt to be read twice.
    public Optional<String> first(String name) {
        return values(name).filter(it -> !it.isBlank()).findFirst();
    }

    public List<String> all(String name) {
        return values(name).toList();
    }

    public boolean has(String name) {
        return values(name).findAny().isPresent();
    }

    /// Decoded, on one line; "" if there is none.
    public String text(String name) {
        return first(name).map(EncodedWords::decode).map(Clean::oneLine).orElse("");
    }

    /// The value without its parameters, in lower case: `auto-replied` of `auto-replied; owner-email="…"`.
    public String token(String name) {
        return first(name).map(Parameters::parse).map(Parameters::value).orElse("");
    }

    public Parameters parameters(String name) {
        return Parameters.parse(first(name).orElse(""));
    }

    private Stream<String> values(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream().filter(it -> it.name().equals(wanted)).map(Field::value);
    }
}
