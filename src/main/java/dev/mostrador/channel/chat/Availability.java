package dev.mostrador.channel.chat;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.ReplyTimes;
import dev.mostrador.conversation.Workload;
import dev.mostrador.identity.Attendance;
import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Whether somebody is there to chat (R63): an agent at an open desk, not away, with fewer chats than they can hold
/// (R47). When not, how soon people were really answered of late.
@Component
public class Availability {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration SLOWLY = Duration.ofMinutes(10);

    private final Attendance attendance;
    private final Workload workload;
    private final ReplyTimes times;
    private final Caps caps;
    private final Clock clock;
    private final Map<Integer, Kept<Boolean>> online = new ConcurrentHashMap<>();
    private final Map<Integer, Kept<Optional<Duration>>> usual = new ConcurrentHashMap<>();

    private record Kept<T>(T value, Instant until) {}

    Availability(Attendance attendance, Workload workload, ReplyTimes times, Caps caps, Clock clock) {
        this.attendance = attendance;
        this.workload = workload;
        this.times = times;
        this.caps = caps;
        this.clock = clock;
    }

    /// Of the account of the open scope; at most a moment old.
    public boolean isOnline() {
        return kept(online, FRESH, this::hasFreeAgent);
    }

    /// In which half of the customers had their first answer lately. Empty when there is not enough to tell from.
    public Optional<Duration> usualReplyTime() {
        return kept(usual, SLOWLY, times::usual);
    }

    /// Somebody came, went, or changed a setting.
    public void forget() {
        online.remove(AccountScope.require());
    }

    private boolean hasFreeAgent() {
        var there = attendance.available();
        if (there.isEmpty()) {
            return false;
        }
        var load = workload.of(ChatChannel.NAME);
        var free = there.stream()
                .mapToInt(agent -> Math.max(0, caps.of(agent, ChatChannel.NAME) - load.of(agent)))
                .sum();
        return free > load.waiting();
    }

    private <T> T kept(Map<Integer, Kept<T>> all, Duration lasts, java.util.function.Supplier<T> ask) {
        var account = AccountScope.require();
        var now = clock.instant();
        var known = all.get(account);
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        var value = ask.get();
        all.put(account, new Kept<>(value, now.plus(lasts)));
        return value;
    }
}
