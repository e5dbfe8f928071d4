package dev.mostrador.style;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In what circumstances a draft is written.
///
/// @param channel as in `conversation.channel`: `email`, `chat`, …
/// @param country of the shop, ISO 3166: `ES`
/// @param position of the draft in the conversation
/// @param complaint it answers one: nothing is sold there
/// @param open everybody can read it (R69)
/// @param note for the house only
/// @param hour 0–23 where the customer is
/// @param customer the name the customer goes by; empty: unknown
/// @param questions of the customer, still open
/// @param voice of the shop
/// @param secrets what must not be told, and to whom it belongs
public record StyleContext(
        String channel,
        String country,
        Position position,
        boolean complaint,
        boolean open,
        boolean note,
        @Nullable Integer hour,
        String customer,
        List<String> questions,
        Voice voice,
        Secrets secrets) {
    public enum Position {
        FIRST,
        MIDDLE,
        LAST
    }

    /// How a shop speaks (R10).
    ///
    /// @param allowed acronyms and names that may stand in capitals
    /// @param words that are avoided, each with what to say instead (empty: nothing ready)
    /// @param glossary terms of the trade, each with plain words
    /// @param dictionary words that are spelled right here: products, places
    /// @param contacts e-mail addresses, domains and phones that may be given out; empty: not watched
    /// @param ignored rules, and findings as `rule:words`, that this shop does not want to see
    /// @param learned names that are spelled right, in small letters with their accents
    public record Voice(
            Register register,
            Set<String> allowed,
            Map<String, String> words,
            Map<String, String> glossary,
            Set<String> dictionary,
            Set<String> contacts,
            Set<String> ignored,
            Set<String> learned) {
        public static final Voice PLAIN =
                new Voice(Register.USTED, Set.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of());

        /// Nothing learned.
        public Voice(
                Register register,
                Set<String> allowed,
                Map<String, String> words,
                Map<String, String> glossary,
                Set<String> dictionary,
                Set<String> contacts,
                Set<String> ignored) {
            this(register, allowed, words, glossary, dictionary, contacts, ignored, Set.of());
        }

        /// The same, never saying those either.
        public Voice without(Collection<String> unsaid) {
            if (unsaid.isEmpty()) return this;
            var more = new HashMap<>(words);
            unsaid.forEach(word -> more.putIfAbsent(word, ""));
            return new Voice(register, allowed, more, glossary, dictionary, contacts, ignored, learned);
        }

        /// Those names are spelled right too; they do not shout for it.
        public Voice knowing(Collection<String> names) {
            var more = new HashSet<>(learned);
            names.forEach(name -> more.add(name.toLowerCase(Locale.ROOT)));
            return new Voice(register, allowed, words, glossary, dictionary, contacts, ignored, more);
        }

        public Voice with(Register other) {
            return new Voice(other, allowed, words, glossary, dictionary, contacts, ignored, learned);
        }
    }

    public static StyleContext of(String channel, String country, Position position, Voice voice) {
        return new StyleContext(
                channel,
                country,
                position,
                false,
                channel.equals("public"),
                false,
                null,
                "",
                List.of(),
                voice,
                Secrets.NONE);
    }

    public StyleContext complaining() {
        return new StyleContext(
                channel, country, position, true, open, note, hour, customer, questions, voice, secrets);
    }

    public StyleContext at(int otherHour, String name) {
        return new StyleContext(
                channel, country, position, complaint, open, note, otherHour, name, questions, voice, secrets);
    }

    /// Everybody reads it.
    public StyleContext inPublic() {
        return new StyleContext(
                channel, country, position, complaint, true, note, hour, customer, questions, voice, secrets);
    }

    public StyleContext asNote() {
        return new StyleContext(
                channel, country, position, complaint, open, true, hour, customer, questions, voice, secrets);
    }

    public StyleContext keeping(Secrets others) {
        return new StyleContext(
                channel, country, position, complaint, open, note, hour, customer, questions, voice, others);
    }
}
