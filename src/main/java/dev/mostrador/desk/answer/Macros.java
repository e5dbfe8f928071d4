package dev.mostrador.desk.answer;

import dev.mostrador.answer.AnswerFiles;
import dev.mostrador.answer.MacroRuns;
import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.Uses;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.answer.Steps.Step;
import dev.mostrador.desk.bulk.Performing;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.ui.Saying;
import dev.mostrador.voice.FileTexts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A text and what goes with it, as one command: all of it happens, or nothing. Each step is the command that its own
/// button calls, with its rights and guards.
@Component
class Macros {
    private final Steps steps;
    private final Inserting inserting;
    private final AnswerFiles files;
    private final MacroRuns runs;
    private final Uses uses;
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final Performing performing;
    private final Commitments commitments;
    private final FileTexts texts;
    private final TransactionTemplate transaction;

    Macros(
            Steps steps,
            Inserting inserting,
            AnswerFiles files,
            MacroRuns runs,
            Uses uses,
            Conversations conversations,
            Outgoing outgoing,
            Performing performing,
            Commitments commitments,
            FileTexts texts,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.inserting = inserting;
        this.files = files;
        this.runs = runs;
        this.uses = uses;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.performing = performing;
        this.commitments = commitments;
        this.texts = texts;
        this.transaction = transaction;
    }

    /// What it would do now. Nothing is changed.
    record Plan(PreparedAnswer macro, String text, List<Step> steps) {}

    Plan plan(PreparedAnswer macro, Conversation it, CurrentAgent agent) {
        var planned = steps.of(macro.steps(), it, agent);
        var due = Steps.due(planned).orElse(null);
        return new Plan(macro, inserting.setting(it, agent, due).text(macro), planned);
    }

    /// @param key made by the page: the same twice is one run
    /// @return why nothing happened; empty: it is done, or was before
    Optional<Saying> run(PreparedAnswer macro, Conversation it, CurrentAgent agent, String key) {
        texts.of(files.going(macro.id())); // read before the conversation is held
        return transaction.execute(status -> {
            var held = conversations.hold(it.id()).orElseThrow();
            if (!runs.claim(key, agent.id())) return Optional.<Saying>empty();
            var plan = plan(macro, held, agent);
            var refusal = perform(plan, held, agent, key);
            if (refusal.isPresent()) status.setRollbackOnly();
            return refusal;
        });
    }

    private Optional<Saying> perform(Plan plan, Conversation it, CurrentAgent agent, String key) {
        for (var step : plan.steps()) {
            if (step instanceof Step.Gone) return Optional.of(Saying.of("desk.macro.gone"));
        }
        var promised = commit(plan, it, agent, key); // before it is sent: what the message promises is in the ledger
        if (plan.macro().sends()) {
            switch (send(plan, it, agent, key)) {
                case ReplyResult.Queued(var message) -> {
                    promised.ifPresent(made -> commitments.toldIn(made.id(), message));
                    uses.used(plan.macro(), it, message, agent.id());
                }
                case ReplyResult.Refused(var refused) -> {
                    return Optional.of(refused.why());
                }
                case ReplyResult.Objected(var objections) -> {
                    var first = objections.getFirst();
                    return Optional.of(Saying.of(first.key(), first.arguments().toArray()));
                }
            }
        } else {
            inserting.append(plan.macro(), it, agent, plan.text());
        }
        return steps(plan, it, agent);
    }

    private ReplyResult send(Plan plan, Conversation it, CurrentAgent agent, String key) {
        var copies = files.copies(plan.macro().id());
        var draft = new Draft(agent.id(), plan.text(), null, "macro:" + key, copies);
        return outgoing.reply(it.id(), draft.doing(Steps.does(plan.macro().steps())));
    }

    private Optional<Saying> steps(Plan plan, Conversation it, CurrentAgent agent) {
        for (var step : plan.steps()) {
            if (step instanceof Step.Do(var action)) {
                var refusal = performing.refusal(action, it.id(), agent.id());
                if (refusal.isPresent()) return refusal.map(Saying::of);
            }
        }
        return Optional.empty();
    }

    private Optional<Commitment> commit(Plan plan, Conversation it, CurrentAgent agent, String key) {
        return Steps.due(plan.steps())
                .map(due -> commitments.make(new NewCommitment(
                        it.id(),
                        null,
                        it.channel(),
                        agent.id(),
                        agent.id(),
                        plan.macro().title(),
                        due,
                        false,
                        "",
                        "",
                        "macro:" + key)));
    }
}
