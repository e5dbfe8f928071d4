package dev.mostrador.voice;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.style.StyleContext.Voice;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final Remembered<Kept> kept;

    VoiceProfiles(VoiceTable table, Audit audit, Signals signals, Clock clock, ObjectProvider<LearnedWords> learned) {
        this.table = table;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
        this.learned = learned;
        this.kept = new Remembered<>(
                signals,
                Set.of(SIGNAL),
                () -> new Kept(table.profile().orElse(VoiceProfile.PLAIN), Set.copyOf(table.ignored())));
    }

    private record Kept(VoiceProfile profile, Set<String> ignored) {}

    public VoiceProfile current() {
        return kept.get().profile();
    }

    /// Rules, and rules about certain words, that give no more advice here.
    public List<String> ignored() {
        return kept.get().ignored().stream().sorted().toList();
    }

    public Voice on(String channel) {
        var voice = kept.get().profile().on(channel, kept.get().ignored());
        var names = new HashSet<String>();
        learned.forEach(it -> names.addAll(it.words()));
        return voice.knowing(names);
    }

    @Transactional
    public void save(VoiceProfile profile) {
        if (profile.equals(current())) {
            return;
        }
        table.save(profile);
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
