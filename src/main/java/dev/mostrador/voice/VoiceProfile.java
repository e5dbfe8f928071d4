package dev.mostrador.voice;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Register;
import dev.mostrador.style.StyleContext.Voice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the shop wants to sound (R10), as somebody wrote it down.
///
/// @param registers by channel; what is missing is *usted*
/// @param allowed acronyms and names that may stand in capitals
/// @param banned words with what to say instead, which may be empty
/// @param preferred words by what they replace
/// @param glossary terms of the trade with plain words
/// @param dictionary words that are spelled right: products, places
/// @param contacts addresses, domains, phones that may be given out; none: not watched
/// @param greeting begins a first message; may have the places of a prepared answer
/// @param opens greeting and sign-off stand in the empty draft of a first message; null: they do not
public record VoiceProfile(
        Map<String, String> registers,
        List<String> allowed,
        Map<String, String> banned,
        Map<String, String> preferred,
        Map<String, String> glossary,
        List<String> dictionary,
        List<String> contacts,
        String greeting,
        String signOff,
        @Nullable Boolean opens) {
    static final VoiceProfile PLAIN =
            new VoiceProfile(Map.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), "", "");

    /// Nothing stands in an empty draft.
    public VoiceProfile(
            Map<String, String> registers,
            List<String> allowed,
            Map<String, String> banned,
            Map<String, String> preferred,
            Map<String, String> glossary,
            List<String> dictionary,
            List<String> contacts,
            String greeting,
            String signOff) {
        this(registers, allowed, banned, preferred, glossary, dictionary, contacts, greeting, signOff, null);
    }

    public boolean greets() {
        return Boolean.TRUE.equals(opens);
    }

    public Register register(String channel) {
        return Register.of(registers.getOrDefault(channel, Register.USTED.word()));
    }

    Voice on(String channel, Set<String> ignored) {
        return new Voice(
                register(channel),
                Set.copyOf(allowed),
                banned,
                preferred,
                glossary,
                Set.copyOf(dictionary),
                contacts.stream().map(Draft::fold).collect(java.util.stream.Collectors.toSet()),
                ignored);
    }
}
