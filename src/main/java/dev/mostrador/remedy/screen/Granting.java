package dev.mostrador.remedy.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Agent;
import dev.mostrador.reason.ReasonTree.Branch;
import dev.mostrador.remedy.Ceiling.Excess;
import dev.mostrador.remedy.Concessions.Left;
import dev.mostrador.remedy.Money;
import dev.mostrador.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be filled in to give something.
///
/// @param left of each remedy, to who fills it in
/// @param choices of reasons
/// @param asked who would be asked above the limit
/// @param over above the limit, by how much; null: it is not, or nobody has looked yet
public record Granting(
        Conversation conversation,
        Form form,
        String back,
        String currency,
        List<Left> left,
        List<Branch> choices,
        List<Agent> asked,
        @Nullable Excess over) {
    public String path() {
        return "/conversations/" + conversation.number() + "/concessions";
    }

    public Money money(long minor) {
        return new Money(minor, currency);
    }

    public String names() {
        return String.join(", ", asked.stream().map(Agent::name).toList());
    }
}
