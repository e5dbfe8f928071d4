package dev.mostrador.protocol.run;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Message;
import dev.mostrador.identity.Accounts;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.run.Facts.Fact;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the customer whether they agree: the words, the link, and from when on we wait (R44).
@Component
class Asking {
    private final AgreementLinks links;
    private final Accounts accounts;
    private final Facts facts;
    private final Clock clock;

    Asking(AgreementLinks links, Accounts accounts, Facts facts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.facts = facts;
        this.clock = clock;
    }

    /// What goes below the reply that asks.
    String question(Situation it) {
        return "\n\n" + it.protocol().agreement().question().strip() + "\n"
                + link(it.run(), it.run().round() + 1);
    }

    /// A reminder of the question that was asked last.
    String reminder(Situation it) {
        return it.protocol().agreement().reminder().strip() + "\n"
                + link(it.run(), it.run().round());
    }

    private String link(Run run, int round) {
        return accounts.current().address() + "/agreement/" + links.make(run.conversation(), round);
    }

    Run asked(Run run, Protocol protocol, Message message, @Nullable UUID agent) {
        var now = clock.instant();
        var asked = run.asked(
                now, now.plus(Duration.ofHours(Math.max(1, protocol.agreement().hours()))));
        facts.write(asked, new Fact("asked", run.step(), "", "", null, message.id(), agent));
        facts.tell(asked, EventKind.AGREEMENT_ASKED, agent, Map.of());
        return asked;
    }
}
