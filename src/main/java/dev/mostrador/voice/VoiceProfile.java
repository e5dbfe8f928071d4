package dev.mostrador.voice;

import dev.mostrador.style.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How the shop says that it speaks (R10): one voice for every channel.
///
/// @param register how customers are addressed, where `channels` says nothing else
/// @param personality in a few sentences
/// @param greeting begins a first message; may have the places of a prepared answer
/// @param opens greeting and farewell stand in the empty draft of a first message
/// @param lines that every message keeps to
/// @param words that are avoided
/// @param examples that show how it sounds
public record VoiceProfile(
        Register register,
        List<OnChannel> channels,
        String personality,
        String greeting,
        String farewell,
        boolean opens,
        List<String> lines,
        List<Swap> words,
        List<Example> examples) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}|]*)(?:\\|[^{}]*)?}}");

    /// Where nobody has said anything.
    public static final VoiceProfile PLAIN =
            new VoiceProfile(Register.USTED, List.of(), "", "", "", false, List.of(), List.of(), List.of());

    /// A channel on which customers are addressed otherwise.
    public record OnChannel(String channel, Register register) {}

    /// @param say instead; empty: nothing ready
    public record Swap(String avoid, String say) {}

    public record Example(String moment, String text) {}

    /// @param channel as in `conversation.channel`
    public Register on(String channel) {
        return channels.stream()
                .filter(it -> it.channel().equals(channel))
                .findFirst()
                .map(OnChannel::register)
                .orElse(register);
    }

    /// How a message begins, for people to read: `[cliente]` for a place that fills itself in.
    public String greetingInWords() {
        return PLACE.matcher(greeting).replaceAll("[$1]");
    }

    public String farewellInWords() {
        return PLACE.matcher(farewell).replaceAll("[$1]");
    }

    public String avoided() {
        return String.join(", ", words.stream().map(Swap::avoid).toList());
    }

    /// What is said instead, by what is avoided.
    Map<String, String> swaps() {
        var swaps = new LinkedHashMap<String, String>();
        words.stream().filter(it -> !it.avoid().isBlank()).forEach(it -> swaps.putIfAbsent(it.avoid(), it.say()));
        return swaps;
    }
}
