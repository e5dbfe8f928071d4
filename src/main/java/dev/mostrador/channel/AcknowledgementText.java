package dev.mostrador.channel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of an acknowledgement with what stands in brackets put in: `Hola, [nombre]: …`. Pure.
public final class AcknowledgementText {
    private static final Pattern PLACE = Pattern.compile("\\[\\s*([\\p{L}]+)\\s*]");
    // What is not known takes the comma or space along that led up to it.
    private static final Pattern GONE = Pattern.compile(",?[ \\t]*\\u0000");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’ .-]{1,60}");
    private static final Pattern HOST = Pattern.compile("\\p{L}\\.\\p{L}{2}");

    private AcknowledgementText() {}

    /// What can be put in, by its Spanish and its English name.
    public enum Place {
        NAME("nombre", "name"),
        NUMBER("numero", "number"),
        /// The next opening: only out of hours.
        OPENING("apertura", "opening"),
        /// How long people really wait for an answer, a sentence without its full stop.
        REPLY("respuesta", "reply");

        private final String spanish;
        private final String english;

        Place(String spanish, String english) {
            this.spanish = spanish;
            this.english = english;
        }

        static Optional<Place> of(String word) {
            var plain = word.toLowerCase(java.util.Locale.ROOT).replace('ú', 'u');
            return Stream.of(values())
                    .filter(it -> it.spanish.equals(plain) || it.english.equals(plain))
                    .findFirst();
        }
    }

    /// The first thing in brackets that cannot be put in. While open there is no next opening.
    public static Optional<String> wrong(String text, boolean whileOpen) {
        return PLACE.matcher(text)
                .results()
                .filter(found -> Place.of(found.group(1))
                        .filter(it -> it != Place.OPENING || !whileOpen)
                        .isEmpty())
                .map(found -> found.group(0))
                .findFirst();
    }

    /// @param values asked for only where it is used; empty: not known
    static String fill(String text, Function<Place, String> values) {
        var known = new java.util.EnumMap<Place, String>(Place.class);
        var filled = PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Place.of(found.group(1))
                        .map(it -> value(it, values, known))
                        .orElse(found.group(0))));
        return GONE.matcher(filled).replaceAll("").strip();
    }

    private static String value(Place place, Function<Place, String> values, Map<Place, String> known) {
        var value = known.computeIfAbsent(place, values);
        return value.isBlank() ? "\u0000" : value;
    }

    /// A name as its bearer gave it, if it looks like one: it goes to an address that nobody has verified, and must not
    /// carry somebody's advertisement there.
    static String name(String given) {
        var name = given.strip();
        return NAME.matcher(name).matches() && !HOST.matcher(name).find() ? name : "";
    }
}
