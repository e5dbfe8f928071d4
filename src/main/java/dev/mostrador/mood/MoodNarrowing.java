package dev.mostrador.mood;

import dev.mostrador.conversation.Narrowing;
import org.springframework.stereotype.Component;

@Component
class MoodNarrowing implements Narrowing {
    @Override
    public String name() {
        return "mood";
    }

    @Override
    public String condition() {
        return """
                exists (select 1 from mood d where d.account_id = c.account_id
                  and d.conversation_id = c.id and d.level = :mood)""";
    }

    @Override
    public Object value(String given) {
        return given;
    }
}
