package dev.mostrador.voice;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.CustomerZones;
import dev.mostrador.customer.Strangers;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agents;
import dev.mostrador.style.Draft;
import dev.mostrador.style.Questions;
import dev.mostrador.style.Secrets;
import dev.mostrador.style.Secrets.FileText;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the rules need to know of the conversation that a draft is written in.
@Component
public class Circumstances {
    private static final int READ = 40; // messages
    private static final Pattern COMPLAINT =
            Pattern.compile("reclam|queja|complaint|claim|libro de rec", Pattern.CASE_INSENSITIVE);

    private final VoiceProfiles voices;
    private final Threads threads;
    private final Tags tags;
    private final Accounts accounts;
    private final Agents agents;
    private final CustomerZones zones;
    private final Strangers strangers;
    private final ObjectProvider<Forbidding> forbidding;
    private final ObjectProvider<WordsOfConversation> named;
    private final FileTexts texts;
    private final Clock clock;

    Circumstances(
            VoiceProfiles voices,
            Threads threads,
            Tags tags,
            Accounts accounts,
            Agents agents,
            CustomerZones zones,
            Strangers strangers,
            ObjectProvider<Forbidding> forbidding,
            ObjectProvider<WordsOfConversation> named,
            FileTexts texts,
            Clock clock) {
        this.voices = voices;
        this.threads = threads;
        this.tags = tags;
        this.accounts = accounts;
        this.agents = agents;
        this.zones = zones;
        this.strangers = strangers;
        this.forbidding = forbidding;
        this.named = named;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param ends the draft is meant to end the matter
    /// @param files what goes with it
    /// @param open everybody can read it (R69)
    public record Wish(String channel, boolean note, boolean ends, List<NewAttachment> files, boolean open) {}

    public StyleContext of(Conversation conversation, Wish wish) {
        var known = new Known(conversation, wish.files());
        var shop = accounts.current();
        var zone = zones.of(conversation.customer()).orElse(shop.zone());
        var first = known.messages().stream().noneMatch(it -> it.direction() == Direction.OUTBOUND);
        return new StyleContext(
                wish.channel(),
                shop.country(),
                wish.ends() ? Position.LAST : first ? Position.FIRST : Position.MIDDLE,
                isComplaint(conversation),
                wish.open(),
                wish.note(),
                clock.instant().atZone(zone).getHour(),
                conversation.customerName().contains("@") ? "" : conversation.customerName(),
                questions(known.messages()),
                voice(known, wish.channel()),
                known);
    }

    /// Of a draft that belongs to no conversation (yet).
    public StyleContext alone(String channel, boolean open) {
        var context = StyleContext.of(channel, accounts.current().country(), Position.MIDDLE, voices.on(channel));
        return open ? context.inPublic() : context;
    }

    /// As much as decides whether a reply may leave: every one of them waits for it.
    StyleContext leaving(Conversation conversation, String channel, List<NewAttachment> files) {
        return new StyleContext(
                channel,
                accounts.current().country(),
                Position.MIDDLE,
                isComplaint(conversation),
                false,
                false,
                null,
                "",
                List.of(),
                voices.on(channel),
                new Known(conversation, files));
    }

    private Voice voice(Known known, String channel) {
        var unsaid = forbidding.stream()
                .flatMap(it -> it.words(known.conversation).stream())
                .toList();
        var names = named.stream().flatMap(it -> it.words(known.conversation).stream());
        var people =
                known.messages().stream().flatMap(it -> ProperNames.of(it.from().name()).stream());
        return voices.on(channel)
                .without(unsaid)
                .knowing(Stream.concat(names, people).collect(Collectors.toSet()));
    }

    private boolean isComplaint(Conversation conversation) {
        return COMPLAINT.matcher(conversation.subject()).find()
                || tags.named(conversation.tags()).stream()
                        .anyMatch(tag -> COMPLAINT.matcher(tag.name()).find());
    }

    // What the customer has asked since we last said something.
    private static List<String> questions(List<Message> messages) {
        var since = new StringBuilder();
        for (var message : messages) {
            if (message.direction() == Direction.OUTBOUND) since.setLength(0);
            if (message.direction() == Direction.INBOUND && message.automatic().isEmpty()) {
                since.append(message.text()).append('\n');
            }
        }
        return Questions.in(since.toString());
    }

    private final class Known implements Secrets {
        private final Conversation conversation;
        private final List<NewAttachment> files;
        private @Nullable List<Message> messages;

        Known(Conversation conversation, List<NewAttachment> files) {
            this.conversation = conversation;
            this.files = files;
        }

        // Read once, and only if a rule asks.
        List<Message> messages() {
            if (messages == null) messages = threads.messages(conversation.id(), null, READ);
            return messages;
        }

        @Override
        public List<String> notes() {
            return messages().stream()
                    .filter(it -> it.direction() == Direction.NOTE)
                    .map(Message::text)
                    .toList();
        }

        @Override
        public String told() {
            return messages().stream()
                    .filter(it -> it.direction() != Direction.NOTE)
                    .map(it -> it.text() + "\n" + it.quoted() + "\n" + it.from().name() + " "
                            + it.from().address())
                    .collect(Collectors.joining("\n", conversation.customerName() + "\n", "\n"));
        }

        // Mostly nobody's: the rest is asked only of what is somebody's.
        @Override
        public Set<String> ofOthers(Set<String> candidates) {
            var found = new HashSet<>(strangers.among(candidates, conversation.customer()));
            if (!found.isEmpty()) removeTold(found);
            if (!found.isEmpty()) removeColleagues(found);
            return found;
        }

        // What was said here already is no secret here.
        private void removeTold(Set<String> found) {
            var told = told().toLowerCase(Locale.ROOT);
            var folded = Draft.fold(told); // as names are compared
            var digits = told.replaceAll("\\D", "");
            found.removeIf(it -> told.contains(it) || folded.contains(it) || it.matches("\\d+") && digits.contains(it));
        }

        // A colleague may be called like a customer.
        private void removeColleagues(Set<String> found) {
            agents.all().forEach(it -> {
                found.remove(Draft.fold(it.name()));
                found.remove(it.email().toLowerCase(Locale.ROOT));
            });
        }

        @Override
        public List<String> fileNames() {
            return files.stream().map(NewAttachment::name).toList();
        }

        @Override
        public List<FileText> files() {
            return texts.of(files);
        }
    }
}
