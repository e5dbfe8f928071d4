package dev.mostrador.desk.technique;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.mood.Mood;
import dev.mostrador.mood.Moods;
import dev.mostrador.reason.Reason;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Makes the cards of a conversation: their skeletons speak the customer's language, and say what is known.
@Component
class Cards {
    private static final int READ = 20; // messages
    private static final int RESTATED = 160; // characters

    private final Threads threads;
    private final ReasonSorting sorting;
    private final Reasons reasons;
    private final Moods moods;
    private final WordBook book;

    Cards(Threads threads, ReasonSorting sorting, Reasons reasons, Moods moods, WordBook book) {
        this.threads = threads;
        this.sorting = sorting;
        this.reasons = reasons;
        this.moods = moods;
        this.book = book;
    }

    List<Card> of(Conversation it, CurrentAgent agent) {
        var angry = moods.of(it.id()).filter(Mood::isAngry).isPresent();
        return Arrays.stream(Technique.values())
                .map(technique ->
                        new Card(technique, skeleton(technique, it, agent), angry && technique == Technique.HEARD))
                .toList();
    }

    String skeleton(Technique technique, Conversation it, CurrentAgent agent) {
        var words = words(it, agent);
        return words.say(
                "technique.card." + technique.word() + ".skeleton",
                name(it, words),
                matter(it, words),
                restated(it, words));
    }

    // Whoever writes English is answered in English; everybody else in Spanish.
    private Words words(Conversation it, CurrentAgent agent) {
        var language = WordBook.ENGLISH.equals(it.language()) ? WordBook.ENGLISH : WordBook.SPANISH;
        return book.words(language, "ES", agent.zone());
    }

    private static String name(Conversation it, Words words) {
        var name = it.customerName().strip();
        return name.isEmpty() || name.contains("@") ? words.say("technique.blank.name") : name.split("\\s+")[0];
    }

    private String matter(Conversation it, Words words) {
        return sorting.of(it.id())
                .flatMap(sorted -> sorted.reason() == null
                        ? java.util.Optional.<Reason>empty()
                        : reasons.tree().find(sorted.reason()))
                .map(reason -> reason.name(words.language()).toLowerCase(Locale.ROOT))
                .orElseGet(() -> words.say("technique.blank.matter"));
    }

    // Their own words, as they said them last: the beginning of it.
    private String restated(Conversation it, Words words) {
        return threads.own(it.id(), null, READ).reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND
                        && message.automatic().isEmpty())
                .map(Message::text)
                .map(Restatement::of)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .map(said -> said.length() <= RESTATED
                        ? said
                        : said.substring(0, RESTATED - 1).strip() + "…")
                .orElseGet(() -> words.say("technique.blank.restatement"));
    }
}
