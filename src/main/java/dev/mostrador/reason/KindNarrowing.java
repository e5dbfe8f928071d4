package dev.mostrador.reason;

import dev.mostrador.conversation.Narrowing;
import org.springframework.stereotype.Component;

@Component
class KindNarrowing implements Narrowing {
    @Override
    public String name() {
        return "kind";
    }

    @Override
    public String condition() {
        return """
                exists (select 1 from sorted_conversation s where s.account_id = c.account_id
                  and s.conversation_id = c.id and s.kind = :kind)""";
    }

    @Override
    public Object value(String given) {
        return given;
    }
}
