package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.text.Differences.Difference;
import dev.mostrador.protocol.text.Differences.Place;
import dev.mostrador.ui.Page;
import java.util.stream.Collectors;

/// Says where two versions differ, in the reader's language.
public final class DifferenceWords {
    private static final int LONGEST = 240; // characters

    private DifferenceWords() {}

    public static String path(Difference difference, Page page) {
        return difference.path().stream()
                .skip(difference.path().size() > 1 ? 1 : 0)
                .map(place -> word(place, page))
                .collect(Collectors.joining(" › "));
    }

    private static String word(Place place, Page page) {
        return place.field().isEmpty() ? place.name() : page.say("protocol.field." + Field.kebab(place.field()));
    }

    public static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
