package dev.mostrador.remedy;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.protocol.document.Limits.Remedy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what happened: a line in the conversation, and in the audit trail where somebody used more than their own
/// power.
@Component
class RemedyFacts {
    static final String SIGNAL = "approval";

    private final Threads threads;
    private final Audit audit;
    private final Signals signals;

    RemedyFacts(Threads threads, Audit audit, Signals signals) {
        this.threads = threads;
        this.audit = audit;
        this.signals = signals;
    }

    /// What it is about.
    record About(UUID conversation, Remedy remedy, Money money) {
        static About of(Approval it) {
            return new About(it.conversation(), it.remedy(), it.money());
        }

        private Map<String, String> data() {
            return Map.of(
                    "remedy", Terms.word(remedy), "amount", Long.toString(money.minor()), "currency", money.currency());
        }
    }

    void tell(About about, EventKind kind, @Nullable UUID by, Map<String, String> more) {
        var data = new HashMap<>(about.data());
        data.putAll(more);
        threads.record(about.conversation(), kind, by, Map.copyOf(data));
    }

    void audit(String action, long number, Remedy remedy, Money money) {
        var amount = money.amount().toPlainString() + " " + money.currency();
        audit.write(action, "#" + number, Map.of("remedy", Terms.word(remedy), "amount", amount));
    }

    /// The list of what waits is another one.
    void approvalsChanged() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
