package dev.mostrador.desk.protocol;

import dev.mostrador.channel.CustomerWords;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.answer.Greeting;
import dev.mostrador.desk.technique.Restatement;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.document.Anger;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Conduct;
import dev.mostrador.protocol.run.Situation;
import dev.mostrador.ui.WordBook;
import dev.mostrador.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Beginnings of what the next reply has to do: in the customer's language and words, and as the shop addresses people.
/// What the protocol has ready goes before our own.
@Component
public class Skeletons {
    /// Asks for all that is missing, in one message.
    static final String DATA = "data";

    private static final int READ = 20; // messages
    private static final int RESTATED = 200; // characters

    private final Threads threads;
    private final CustomerWords customerWords;
    private final Greeting greeting;
    private final WordBook book;

    Skeletons(Threads threads, CustomerWords customerWords, Greeting greeting, WordBook book) {
        this.threads = threads;
        this.customerWords = customerWords;
        this.greeting = greeting;
        this.book = book;
    }

    /// @param text in square brackets stands what is for the author
    /// @param does what a reply with it does, in the words of the gates; empty: nothing in particular
    public record Skeleton(String text, String does) {}

    /// Empty when there is nothing like that to be said.
    Optional<Skeleton> of(String what, Conversation it, Situation situation, CurrentAgent agent) {
        var words = words(it, agent);
        var said = said(it);
        if (what.equals(DATA)) return Optional.of(new Skeleton(asking(it, situation, said, agent, words), "asks"));
        if (what.equals(Conduct.GATE)) {
            return situation
                    .phase()
                    .filter(phase -> !phase.skeleton().isBlank())
                    .map(phase -> new Skeleton(ready(phase, said, words), does(phase)));
        }
        return Requirement.parse(what)
                .filter(Requirement::bindsReply)
                .map(need -> new Skeleton(saying(need, it, situation, said, words), does(need)));
    }

    private static String does(Anger.Phase phase) {
        var need = Conduct.need(phase.conduct());
        return need == null ? "" : need.word();
    }

    // Whether it is solved or has a date its author says.
    private static String does(Requirement need) {
        return need instanceof Said ? need.word() : "";
    }

    private String ready(Anger.Phase phase, List<Message> said, Words words) {
        return phase.conduct() == Anger.Conduct.PARAPHRASE
                ? phase.skeleton().replace("…", quoted(said, words))
                : phase.skeleton();
    }

    private String saying(Requirement need, Conversation it, Situation situation, List<Message> said, Words words) {
        var restated = need == Said.RESTATEMENT ? quoted(said, words) : "";
        var ready = isSpanish(words) ? ready(need, situation) : "";
        return ready.isEmpty()
                ? words.say("protocol.skeleton." + need.word(), restated)
                : restated.isEmpty() ? ready : ready.replace("…", restated);
    }

    // The step's own text is about the first thing that its reply does.
    private static String ready(Requirement need, Situation situation) {
        return situation
                .step()
                .filter(step -> step.needs().stream()
                        .filter(Requirement::bindsReply)
                        .findFirst()
                        .filter(need::equals)
                        .isPresent())
                .map(Step::skeleton)
                .map(String::strip)
                .orElse("");
    }

    private String asking(Conversation it, Situation situation, List<Message> said, CurrentAgent agent, Words words) {
        var known = known(situation, told(it, said, words));
        var missing =
                situation.asks().stream().filter(ask -> !known.containsKey(ask)).toList();
        var key = "protocol.skeleton.data.";
        var text = new StringBuilder(greeting(it, agent, words));
        if (!known.isEmpty()) {
            text.append("\n\n").append(words.say(key + "known")).append('\n');
            text.append(known.entrySet().stream()
                    .map(one -> "- " + one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining("\n")));
        }
        var blank = "- " + words.say("protocol.skeleton.data.blank");
        text.append("\n\n").append(words.say(key + "missing")).append('\n');
        text.append(
                missing.isEmpty()
                        ? blank
                        : missing.stream().map(ask -> "- " + ask).collect(Collectors.joining("\n")));
        return text.append("\n\n").append(words.say(key + "then")).toString();
    }

    /// What is known, and what the customer's words tell.
    private static Map<String, String> known(Situation situation, Guesses.Told told) {
        var known = Guesses.of(situation.asks(), told);
        var data = situation.run().progress().data();
        situation.asks().stream().filter(data::containsKey).forEach(ask -> known.put(ask, data.get(ask)));
        return known;
    }

    /// As far as the opened conversation costs one question more to the database.
    Map<String, String> guessed(Conversation it, Situation situation) {
        if (!situation.wantsData() || situation.unknown().isEmpty()) return Map.of();
        var text = it.subject() + "\n" + threads.firstSaid(it.id()).orElse("");
        return Guesses.of(situation.unknown(), new Guesses.Told(text, name(it), "", ""));
    }

    private static Guesses.Told told(Conversation it, List<Message> said, Words words) {
        var text = said.stream().map(Message::text).collect(Collectors.joining("\n", it.subject() + "\n", ""));
        var address = said.isEmpty() ? "" : said.getLast().from().address();
        var picture =
                said.stream().flatMap(message -> message.attachments().stream()).anyMatch(Attachment::isImage);
        return new Guesses.Told(text, name(it), address, picture ? words.say("protocol.skeleton.data.picture") : "");
    }

    private String greeting(Conversation it, CurrentAgent agent, Words words) {
        var own = isSpanish(words) ? greeting.line(it, agent) : "";
        if (!own.isEmpty()) return own;
        var name = name(it);
        return words.say("protocol.skeleton.hello") + (name.isEmpty() ? "" : ", " + name.split("\\s+")[0]) + ":";
    }

    private static String name(Conversation it) {
        var name = it.customerName().strip();
        return name.contains("@") ? "" : name;
    }

    private String quoted(List<Message> said, Words words) {
        return said.reversed().stream()
                .map(message -> Restatement.of(message.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() <= RESTATED
                        ? text
                        : text.substring(0, RESTATED - 1).strip() + "…")
                .map(text -> words.say("protocol.skeleton.quoted", text))
                .orElseGet(() -> words.say("technique.blank.restatement"));
    }

    private List<Message> said(Conversation it) {
        return threads.own(it.id(), null, READ).stream()
                .filter(message -> message.direction() == Direction.INBOUND
                        && message.automatic().isEmpty())
                .toList();
    }

    // Whoever writes English is answered in English; everybody else in Spanish.
    private Words words(Conversation it, CurrentAgent agent) {
        var language = WordBook.ENGLISH.equals(it.language()) ? WordBook.ENGLISH : WordBook.SPANISH;
        return customerWords.addressing(book.words(language, "ES", agent.zone()), it.channel());
    }

    private static boolean isSpanish(Words words) {
        return words.language().equals(WordBook.SPANISH);
    }
}
