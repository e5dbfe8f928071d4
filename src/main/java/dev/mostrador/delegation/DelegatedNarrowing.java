package dev.mostrador.delegation;

import dev.mostrador.conversation.Narrowing;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What was delegated to a person and is still with them.
@Component
class DelegatedNarrowing implements Narrowing {
    @Override
    public String name() {
        return "delegated";
    }

    @Override
    public String condition() {
        return """
                exists (select 1 from delegation g where g.account_id = c.account_id
                  and g.conversation_id = c.id and g.to_id = :delegated and g.state in ('waiting', 'accepted'))""";
    }

    @Override
    public Object value(String given) {
        return UUID.fromString(given);
    }
}
