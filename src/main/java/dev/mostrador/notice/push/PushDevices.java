package dev.mostrador.notice.push;

import dev.mostrador.identity.Sessions;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.OutgoingCalls;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers that agents want to be told on while no desk is open.
@Component
public class PushDevices {
    private static final String SIGNAL = "push-device";
    private static final int MOST = 10; // of one agent
    private static final int LONGEST = 2_000; // characters of an endpoint
    private static final int AUTH = 16; // bytes

    private final PushDeviceTable table;
    private final PushKeys keys;
    private final OutgoingCalls calls;
    private final Sessions sessions;
    private final Signals signals;
    private final Ids ids;
    private final Clock clock;
    private final Remembered<Map<UUID, List<UUID>>> byAgent;

    PushDevices(
            PushDeviceTable table,
            PushKeys keys,
            OutgoingCalls calls,
            Sessions sessions,
            Signals signals,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.calls = calls;
        this.sessions = sessions;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
        this.byAgent = new Remembered<>(signals, Set.of(SIGNAL), table::byAgent);
    }

    /// As a browser states it: an address, two keys in Base64 for addresses, and what it calls itself.
    public record Wish(String endpoint, String key, String auth, String device) {}

    /// What browsers must know to subscribe, in Base64 for addresses.
    public String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Curve.bytes((ECPublicKey)
                keys.own().getPublic()));
    }

    public List<PushDevice> of(UUID agent) {
        return table.of(agent);
    }

    /// False when that is no subscription that we could use.
    @Transactional
    public boolean keep(UUID agent, UUID session, Wish wish) {
        var device = read(agent, session, wish);
        device.ifPresent(it -> {
            table.keep(it, hash(it.endpoint().toString()));
            table.keepNewest(agent, MOST);
            changed();
        });
        return device.isPresent();
    }

    /// False when the agent has no such device.
    @Transactional
    public boolean remove(UUID agent, UUID id) {
        var own = table.find(id).filter(device -> device.agent().equals(agent));
        own.ifPresent(device -> forget(device.id()));
        return own.isPresent();
    }

    @Transactional
    public void forget(UUID id) {
        if (table.delete(id) > 0) {
            changed();
        }
    }

    /// By which a page knows its own browser among others, without showing addresses.
    public static String mark(PushDevice device) {
        return HexFormat.of().formatHex(hash(device.endpoint().toString()));
    }

    List<UUID> ids(UUID agent) {
        return byAgent.get().getOrDefault(agent, List.of());
    }

    /// Empty when it is gone, or signed out.
    Optional<PushDevice> signedIn(UUID id) {
        var device = table.find(id);
        if (device.isPresent()
                && sessions.of(device.get().agent()).stream()
                        .noneMatch(it -> it.id().equals(device.get().session()))) {
            forget(id);
            return Optional.empty();
        }
        return device;
    }

    private Optional<PushDevice> read(UUID agent, UUID session, Wish wish) {
        try {
            var endpoint = new URI(wish.endpoint());
            var key = Base64.getUrlDecoder().decode(wish.key());
            var auth = Base64.getUrlDecoder().decode(wish.auth());
            Curve.key(key);
            return wish.endpoint().length() <= LONGEST && auth.length == AUTH && calls.allows(endpoint)
                    ? Optional.of(new PushDevice(
                            ids.next(), agent, session, endpoint, key, auth, wish.device(), clock.instant()))
                    : Optional.empty();
        } catch (java.net.URISyntaxException | IllegalArgumentException | GeneralSecurityException notOne) {
            return Optional.empty();
        }
    }

    private void changed() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }

    private static byte[] hash(String endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
