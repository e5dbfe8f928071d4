package dev.mostrador.channel;

import dev.mostrador.conversation.Hindrance;
import dev.mostrador.ui.Words;
import java.util.List;
import java.util.stream.Collectors;

/// Why a message has not arrived, in sentences; the other side's own words stand behind ours.
public final class HindranceWords {
    private HindranceWords() {}

    public static String of(List<Hindrance> hindrances, Words words) {
        return hindrances.stream().map(it -> sentence(it, words)).collect(Collectors.joining(" "));
    }

    private static String sentence(Hindrance it, Words words) {
        if (it.key().isEmpty()) {
            return it.said();
        }
        var ours = words.say(it.key(), it.arguments().toArray());
        return it.said().isEmpty() ? ours : ours + " (" + it.said() + ")";
    }
}
