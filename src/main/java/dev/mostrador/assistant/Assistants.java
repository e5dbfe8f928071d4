package dev.mostrador.assistant;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.SecretKeys;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which model the shop uses, if any, and how often.
@Component
public class Assistants {
    private static final String SIGNAL = "assistant";
    private static final String PURPOSE = "assistant-keys";
    private static final Duration LATELY = Duration.ofDays(30);

    private final AssistantTable table;
    private final Model model;
    private final SecretKeys keys;
    private final Audit audit;
    private final Signals signals;
    private final Clock clock;
    private final Remembered<Endpoint> kept;

    Assistants(AssistantTable table, Model model, SecretKeys keys, Audit audit, Signals signals, Clock clock) {
        this.table = table;
        this.model = model;
        this.keys = keys;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
        this.kept =
                new Remembered<>(signals, Set.of(SIGNAL), () -> table.endpoint().orElse(Endpoint.NONE));
    }

    public Endpoint current() {
        return kept.get();
    }

    /// Whether such an address may be called from here.
    public boolean allows(String url) {
        try {
            var address = new URI(url);
            return address.getHost() != null && address.getRawQuery() == null && model.allows(address);
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    /// @param key null: the one that is kept stays, as long as the address does, too: a key is not sent elsewhere
    @Transactional
    public void save(Endpoint endpoint, @Nullable String key) {
        var moved = !endpoint.url().equals(current().url());
        var secret = key == null ? (moved ? null : table.secret()) : sealed(key);
        table.save(endpoint, secret, clock.instant());
        audit.write(
                "assistants.changed",
                endpoint.url(),
                Map.of("model", endpoint.model(), "on", String.valueOf(endpoint.on())));
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private byte @Nullable [] sealed(String key) {
        return key.isEmpty() ? null : keys.encrypt(PURPOSE, about(), key.getBytes(StandardCharsets.UTF_8));
    }

    private static String about() {
        return String.valueOf(AccountScope.require());
    }

    /// Empty: it cannot be read any more; an empty text: none is needed.
    Optional<String> key() {
        var secret = table.secret();
        if (secret == null) {
            return Optional.of("");
        }
        try {
            return Optional.of(new String(keys.decrypt(PURPOSE, about(), secret), StandardCharsets.UTF_8));
        } catch (SecretKeys.WrongKey lost) {
            return Optional.empty();
        }
    }

    /// How often each was asked in the last thirty days.
    public Map<String, Long> uses() {
        return table.uses(clock.instant().minus(LATELY));
    }
}
