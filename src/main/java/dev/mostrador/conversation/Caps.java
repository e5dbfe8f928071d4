package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many conversations of a channel one agent has in hand at a time (R47). Nobody is stopped by it: it says to whom
/// nothing more is given, and when a chat says that there is nobody.
@Component
public class Caps {
    public static final int USUAL = 20;
    public static final int USUAL_LIVE = 4;
    public static final int MOST = 200;
    static final String SIGNAL = "workload-cap";

    private final CapTable table;
    private final Signals signals;
    private final Set<String> live;
    private final Remembered<List<Cap>> known;

    Caps(CapTable table, Signals signals, List<LiveChannel> live) {
        this.table = table;
        this.signals = signals;
        this.live = live.stream().map(LiveChannel::channel).collect(Collectors.toUnmodifiableSet());
        this.known = new Remembered<>(signals, Set.of(SIGNAL), table::all);
    }

    record Cap(String channel, @Nullable UUID agent, int most) {}

    public boolean isLive(String channel) {
        return live.contains(channel);
    }

    public Set<String> live() {
        return live;
    }

    /// Of everybody for whom nothing else was said.
    public int of(String channel) {
        return find(channel, null).orElse(isLive(channel) ? USUAL_LIVE : USUAL);
    }

    public int of(UUID agent, String channel) {
        return own(agent, channel).orElseGet(() -> of(channel));
    }

    /// What was said of this agent alone.
    public Optional<Integer> own(UUID agent, String channel) {
        return find(channel, agent);
    }

    /// @param most 0 to [#MOST]; 0: nothing is given to anybody
    @Transactional
    public void limit(String channel, int most) {
        table.put(channel, null, most);
        tell();
    }

    /// @param most null: as everybody
    @Transactional
    public void limit(UUID agent, String channel, @Nullable Integer most) {
        table.forget(channel, agent);
        if (most != null) {
            table.put(channel, agent, most);
        }
        tell();
    }

    private Optional<Integer> find(String channel, @Nullable UUID agent) {
        return known.get().stream()
                .filter(cap -> cap.channel().equals(channel) && Objects.equals(cap.agent(), agent))
                .map(Cap::most)
                .findFirst();
    }

    private void tell() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
