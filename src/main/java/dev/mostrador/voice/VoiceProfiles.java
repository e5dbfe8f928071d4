package dev.mostrador.voice;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.style.Draft;
import dev.mostrador.style.StyleContext.Voice;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's voice, and the findings that it does not want to see again.
@Component
public class VoiceProfiles {
    private static final String SIGNAL = "voice";
    private static final int LONGEST_MARK = 200;

    private final VoiceTable table;
    private final Audit audit;
    private final Signals signals;
    private final Clock clock;
    private final ObjectProvider<LearnedWords> learned;
    private final ObjectProvider<VoiceSource> source;
    private final Remembered<Kept> kept;

    VoiceProfiles(
            VoiceTable table,
            Audit audit,
            Signals signals,
            Clock clock,
            ObjectProvider<LearnedWords> learned,
            ObjectProvider<VoiceSource> source) {
        this.table = table;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
        this.learned = learned;
        this.source = source;
        this.kept = new Remembered<>(
                signals,
                Set.of(SIGNAL),
                () -> new Kept(table.vocabulary().orElse(Vocabulary.NONE), Set.copyOf(table.ignored())));
    }

    private record Kept(Vocabulary vocabulary, Set<String> ignored) {}

    /// How the shop speaks today.
    public VoiceProfile current() {
        return source.stream().findFirst().flatMap(VoiceSource::current).orElse(VoiceProfile.PLAIN);
    }

    /// How one customer is addressed there, as [dev.mostrador.ui.Words#addressing] takes it.
    public String address(String channel) {
        return current().on(channel).forOne().word();
    }

    public Vocabulary vocabulary() {
        return kept.get().vocabulary();
    }

    /// Rules, and rules about certain words, that give no more advice here.
    public List<String> ignored() {
        return kept.get().ignored().stream().sorted().toList();
    }

    /// What the rules of style need to know of it.
    public Voice on(String channel) {
        return of(current(), channel);
    }

    /// The same, if the shop spoke so.
    public Voice of(VoiceProfile profile, String channel) {
        var vocabulary = kept.get().vocabulary();
        var names = new HashSet<String>();
        learned.forEach(it -> names.addAll(it.words()));
        return new Voice(
                        profile.on(channel),
                        Set.copyOf(vocabulary.allowed()),
                        profile.swaps(),
                        vocabulary.glossary(),
                        Set.copyOf(vocabulary.dictionary()),
                        vocabulary.contacts().stream().map(Draft::fold).collect(Collectors.toSet()),
                        kept.get().ignored())
                .knowing(names);
    }

    @Transactional
    public void save(Vocabulary vocabulary) {
        if (vocabulary.equals(vocabulary())) {
            return;
        }
        table.save(vocabulary);
        audit.write("voices.changed", "", Map.of());
        changed();
    }

    /// "Always ignore": for everybody in the shop. What may ask or block is asked all the same.
    @Transactional
    public void ignore(String mark, UUID agent) {
        if (mark.isBlank() || mark.length() > LONGEST_MARK) {
            return;
        }
        table.ignore(mark, agent, clock.instant());
        audit.write("voices.ignored", mark, Map.of());
        changed();
    }

    @Transactional
    public void heed(String mark) {
        table.heed(mark);
        audit.write("voices.heeded", mark, Map.of());
        changed();
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
