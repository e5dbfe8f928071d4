package dev.mostrador.promise;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the shop promises, by channel. A change counts for the conversations that begin after it.
@Component
public class Promises {
    private static final String SIGNAL = "promise";

    private final PromiseTable table;
    private final Audit audit;
    private final Signals signals;
    private final Remembered<List<Promise>> own;

    Promises(PromiseTable table, Audit audit, Signals signals) {
        this.table = table;
        this.audit = audit;
        this.signals = signals;
        this.own = new Remembered<>(signals, Set.of(SIGNAL), table::all);
    }

    /// As somebody said, else as is usual.
    public Promise of(String channel, PromiseKind kind) {
        return own.get().stream()
                .filter(promise -> promise.channel().equals(channel) && promise.kind() == kind)
                .findFirst()
                .orElseGet(() -> Defaults.of(channel, kind));
    }

    @Transactional
    public void save(List<Promise> promises) {
        for (var promise : promises) {
            if (promise.equals(of(promise.channel(), promise.kind()))) continue;
            table.save(promise);
            audit.write(
                    "promises.changed",
                    promise.channel(),
                    Map.of("kind", promise.kind().word()));
        }
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
