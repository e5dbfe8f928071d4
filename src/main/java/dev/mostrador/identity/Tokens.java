package dev.mostrador.identity;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.ui.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keys for programs (`Authorization: Bearer …`).
@Component
public class Tokens {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final String MARK = "mst_";
    private static final int PREFIX = 10;
    private static final String SIGNAL = "token";

    private final TokenTable table;
    private final Audit audit;
    private final Signals signals;
    private final Ids ids;
    private final Clock clock;
    private final Recent<ApiClient> recent;

    Tokens(TokenTable table, Audit audit, Signals signals, Ids ids, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
        this.recent = new Recent<>(REMEMBERED, clock);
        signals.subscribe(this::hear);
    }

    /// The secret exists only here: nobody can show it again.
    public record Made(ApiToken token, String secret) {}

    @Transactional
    public Made create(String name) {
        var secret = MARK + Secrets.make();
        var token = new ApiToken(ids.next(), name, secret.substring(0, PREFIX), clock.instant(), null);
        table.insert(token, Secrets.hash(secret), Actor.current().id());
        audit.write("token.created", name, Map.of("prefix", token.prefix()));
        return new Made(token, secret);
    }

    public List<ApiToken> all() {
        return table.all();
    }

    @Transactional
    public void revoke(UUID id) {
        var token = table.find(id).orElseThrow(NotFound::new);
        table.revoke(id, clock.instant());
        audit.write("token.revoked", token.name(), Map.of("prefix", token.prefix()));
        AfterCommit.run(() -> recent.forgetIf(client -> client.tokenId().equals(id)));
        signals.send(new Signal(AccountScope.require(), SIGNAL, id.toString()));
    }

    /// Whose secret it is.
    public Optional<ApiClient> find(String secret) {
        var hash = Secrets.hash(secret);
        return recent.get(HexFormat.of().formatHex(hash), () -> {
            var client = table.findClient(hash);
            client.ifPresent(_ -> table.touch(hash, clock.instant()));
            return client;
        });
    }

    private void hear(Signal signal) {
        if (signal.equals(Signal.EVERYTHING) || signal.kind().equals(SIGNAL)) {
            recent.forgetIf(_ -> true);
        }
    }
}
