package dev.mostrador.mood;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.mood.reading.Demand;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.mood.reading.Verdict;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How customers are. What is heard only makes it worse: that somebody is calm again a person says, and a new angry
/// message says otherwise.
@Component
public class Moods {
    private static final int SIGNS = 5; // words that are shown
    private static final int LONGEST = 80; // characters of each

    private final MoodTable table;
    private final Conversations conversations;
    private final Threads threads;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Moods(
            MoodTable table,
            Conversations conversations,
            Threads threads,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.table = table;
        this.conversations = conversations;
        this.threads = threads;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Empty: nothing was heard or said, so calm.
    public Optional<Mood> of(UUID conversation) {
        return table.of(List.of(conversation)).stream().findFirst();
    }

    public Map<UUID, Mood> among(Collection<UUID> conversations) {
        return conversations.isEmpty()
                ? Map.of()
                : table.of(conversations).stream().collect(Collectors.toMap(Mood::conversation, Function.identity()));
    }

    /// Somebody knows better.
    ///
    /// @param agent null: a program
    @Transactional
    public void say(UUID id, Level level, @Nullable UUID agent) {
        var conversation = conversations.hold(id).orElseThrow();
        var before = of(conversation.id()).orElse(null);
        if (before == null ? level == Level.CALM : before.level() == level) {
            return;
        }
        var demands = before == null ? Set.<Demand>of() : before.demands();
        put(new Mood(conversation.id(), level, true, agent, null, List.of(), demands, clock.instant()), agent, true);
    }

    /// Within the transaction that stored the message and holds its conversation.
    void heard(UUID conversation, UUID message, String text, Verdict verdict) {
        if (verdict.level() == Level.CALM && verdict.demands().isEmpty()) {
            return;
        }
        var before = of(conversation).orElse(null);
        var was = before == null ? Level.CALM : before.level();
        var worse = verdict.level().compareTo(was) > 0;
        var demands = EnumSet.noneOf(Demand.class);
        demands.addAll(verdict.demands());
        if (before != null) demands.addAll(before.demands());
        if (!worse && before != null && before.demands().equals(demands)) {
            return;
        }
        var now = new Mood(
                conversation,
                worse || before == null ? verdict.level() : was,
                before != null && before.byHand() && !worse,
                worse || before == null ? null : before.agent(),
                message,
                worse || before == null ? words(text, verdict) : before.signs(),
                Set.copyOf(demands),
                clock.instant());
        put(now, null, worse);
    }

    // Also who is angry already may be so again.
    void felt(UUID conversation, UUID message, Verdict verdict) {
        if (verdict.level() == Level.ANGRY) publisher.publishEvent(new AngerHeard(conversation, message));
    }

    /// Two conversations are one now: it is as angry as the angrier was.
    void inherit(UUID from, UUID to) {
        var theirs = of(from).orElse(null);
        var own = of(to).map(Mood::level).orElse(Level.CALM);
        if (theirs != null && theirs.level().compareTo(own) > 0) {
            put(
                    new Mood(
                            to,
                            theirs.level(),
                            theirs.byHand(),
                            theirs.agent(),
                            theirs.message(),
                            theirs.signs(),
                            theirs.demands(),
                            theirs.at()),
                    null,
                    false);
        }
    }

    private void put(Mood now, @Nullable UUID agent, boolean told) {
        table.put(now);
        if (told) threads.record(now.conversation(), EventKind.MOOD_SET, agent, facts(now));
        publisher.publishEvent(new MoodChanged(now));
    }

    private static Map<String, String> facts(Mood now) {
        var facts = new HashMap<>(Map.of("level", now.level().column()));
        if (!now.signs().isEmpty()) facts.put("sign", now.signs().getFirst());
        return Map.copyOf(facts);
    }

    private static List<String> words(String text, Verdict verdict) {
        return verdict.signs().stream()
                .map(sign -> sign.words(text).strip())
                .map(words -> words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…")
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(SIGNS)
                .toList();
    }
}
