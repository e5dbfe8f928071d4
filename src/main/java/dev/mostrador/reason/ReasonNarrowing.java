package dev.mostrador.reason;

import dev.mostrador.conversation.Narrowing;
import org.springframework.stereotype.Component;

/// Lists of one reason, or of all reasons of a branch.
@Component
class ReasonNarrowing implements Narrowing {
    private final Reasons reasons;

    ReasonNarrowing(Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public String name() {
        return "reason";
    }

    @Override
    public String condition() {
        return """
                exists (select 1 from sorted_conversation s where s.account_id = c.account_id
                  and s.conversation_id = c.id and s.reason = any(:reason))""";
    }

    @Override
    public Object value(String given) {
        return reasons.tree().keysUnder(given).toArray(String[]::new);
    }
}
