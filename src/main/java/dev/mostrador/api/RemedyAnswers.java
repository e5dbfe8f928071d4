package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.remedy.Approval;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.DecideResult;
import dev.mostrador.remedy.GrantResult;
import dev.mostrador.remedy.Money;
import dev.mostrador.remedy.NewConcession;
import dev.mostrador.remedy.Terms;
import dev.mostrador.remedy.WithdrawResult;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the routes about concessions and approvals share: what they take, and how they answer.
@Component
class RemedyAnswers {
    private final Agents agents;
    private final People.Directory directory;

    RemedyAnswers(Agents agents, People.Directory directory) {
        this.agents = agents;
        this.directory = directory;
    }

    Answer answer(GrantResult result) {
        return switch (result) {
            case GrantResult.Granted(var it) -> new Answer(201, json(it));
            case GrantResult.Asked(var it) -> new Answer(202, json(it));
            case GrantResult.Over(var money, var excess) ->
                throw Refused.aboveLimit(excess.span().word(), plain(excess.over(), money));
            case GrantResult.Incomplete(var field, var key) -> throw Refused.invalidField(field, key);
        };
    }

    Answer answer(WithdrawResult result) {
        return switch (result) {
            case WithdrawResult.Withdrawn(var counter) -> new Answer(201, json(counter));
            case WithdrawResult.AlreadyWithdrawn _ -> throw Refused.concessionWithdrawn();
            case WithdrawResult.NotYours _ -> throw Refused.notInPower("remedy.withdraw.not-yours");
            case WithdrawResult.NoReason _ -> throw Refused.invalidField("why", "remedy.wrong.why");
        };
    }

    Answer answer(DecideResult result) {
        return switch (result) {
            case DecideResult.Decided(var it, var _) -> new Answer(200, json(it));
            case DecideResult.AlreadyDecided(var it) ->
                throw Refused.approvalDecided(it.state().word());
            case DecideResult.OwnRequest _ -> throw Refused.notInPower("remedy.decide.own");
            case DecideResult.NotYours _ -> throw Refused.notInPower("remedy.decide.not-yours");
            case DecideResult.Incomplete(var field, var key) -> throw Refused.invalidField(field, key);
        };
    }

    NewConcession wish(Conversation conversation, CommitmentWish wish, String currency, String key) {
        var said = wish.optional("currency");
        if (said != null && !said.equals(currency))
            throw Refused.invalidField("currency", "api.wrong.currency", currency);
        var ask = wish.tree().get("ask");
        return new NewConcession(
                conversation.id(),
                Terms.remedy(wish.required("remedy"))
                        .orElseThrow(() -> Refused.invalidField("remedy", "api.wrong.remedy")),
                amount(wish, currency),
                wish.optional("reason"),
                Objects.requireNonNullElse(wish.optional("why"), ""),
                agent(wish),
                ask != null && ask.isBoolean() && ask.booleanValue(),
                key);
    }

    /// As somebody would type it; empty when it is not said.
    String amount(CommitmentWish wish, String currency) {
        var node = wish.tree().get("amount");
        if (node == null || node.isNull()) return "";
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() <= 0
                || node.longValue() > Money.MOST) {
            throw Refused.invalidField("amount", "api.wrong.minor");
        }
        return new Money(node.longValue(), currency).typed("en");
    }

    UUID agent(CommitmentWish wish) {
        return agents.findByEmail(wish.required("agent"))
                .filter(it -> !it.isDisabled())
                .map(Agent::id)
                .orElseThrow(() -> Refused.invalidField("agent", "api.wrong.agent"));
    }

    private static String plain(long minor, Money money) {
        return new Money(minor, money.currency()).amount().toPlainString() + " " + money.currency();
    }

    ConcessionJson json(Concession it) {
        return ConcessionJson.of(it, people());
    }

    ApprovalJson json(Approval it) {
        return ApprovalJson.of(it, people());
    }

    private People people() {
        return directory.of(List.of());
    }

    /// What stands after the cursor; the one itself has to be ours.
    static @Nullable UUID after(@Nullable String given) {
        if (given == null || given.isEmpty()) return null;
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notOurs) {
            throw Refused.invalidParameter("after", "api.wrong.cursor");
        }
    }
}
