package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.ClosingGuard;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Objection;
import dev.mostrador.conversation.Objection.Way;
import dev.mostrador.conversation.ReplyGuard;
import dev.mostrador.identity.Agents;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.Facts.Fact;
import dev.mostrador.protocol.run.Situation.Need;
import dev.mostrador.reason.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The gates (R42–R44): a step's reply does not go without what the step takes, and nothing closes before its customer
/// had a say. Whoever answers, desk or program, meets the same.
@Component
class Gates implements ReplyGuard, ClosingGuard {
    /// What the protocol itself sends meets no gate.
    static final ScopedValue<Boolean> OWN = ScopedValue.newInstance();

    private final RunTable table;
    private final Stepping stepping;
    private final Stops stops;
    private final Protocols protocols;
    private final Commitments commitments;
    private final Asking asking;
    private final Agents agents;

    Gates(
            RunTable table,
            Stepping stepping,
            Stops stops,
            Protocols protocols,
            Commitments commitments,
            Asking asking,
            Agents agents) {
        this.table = table;
        this.stepping = stepping;
        this.stops = stops;
        this.protocols = protocols;
        this.commitments = commitments;
        this.asking = asking;
        this.agents = agents;
    }

    @Override
    public List<Objection> objections(Conversation conversation, NewReply reply) {
        return running(conversation, reply)
                .filter(it -> !(it.wantsData() && reply.does().contains(Situation.ASKS)))
                .map(it -> objections(it, conversation, reply))
                .orElse(List.of());
    }

    private List<Objection> objections(Situation it, Conversation conversation, NewReply reply) {
        var missing = it.openInReply().stream()
                .filter(need -> !it.waits(need.what()) && !isDone(need.what(), reply, conversation))
                .toList();
        if (missing.isEmpty()) return List.of();
        var mayPass = mayPass(reply.author(), it.step().orElseThrow());
        var objections =
                missing.stream().map(need -> objection(it, need, mayPass)).toList();
        for (int i = 0; i < missing.size(); i++) {
            if (!reply.insistsOn(objections.get(i))) noteStop(it, missing.get(i));
        }
        return objections;
    }

    private static Objection objection(Situation it, Need need, boolean mayPass) {
        var word = need.what().word();
        return new Objection(
                code(need),
                "gate." + word,
                mayPass ? Way.OWN_WORDS : Way.NONE,
                "protocol.gate." + word,
                List.of(need.step().title()),
                it.wantsData() ? List.of(need.said(), Situation.ASKS) : List.of(need.said()));
    }

    private static String code(Need need) {
        return "gate:" + need.step().key() + ":" + need.what().word();
    }

    // A program has no role: it does what the step takes, or leaves the reply to people.
    private boolean mayPass(@Nullable UUID author, Step step) {
        return author != null
                && agents.find(author)
                        .filter(it -> it.role().atLeast(Runs.role(step.passes())))
                        .isPresent();
    }

    private boolean isDone(Requirement need, NewReply reply, Conversation conversation) {
        return says(need, reply)
                || need instanceof SolvedOrDated
                        && !commitments.pending(conversation.id()).isEmpty();
    }

    // That a date goes with it is for the desk to say, which writes the commitment in the same transaction.
    private static boolean says(Requirement need, NewReply reply) {
        var does = reply.does();
        return need instanceof SolvedOrDated
                ? does.contains(SolvedOrDated.SOLVED) || reply.author() != null && does.contains(SolvedOrDated.DATED)
                : does.contains(need.word());
    }

    // From now on it costs time.
    private void noteStop(Situation it, Need need) {
        var kind = Objects.requireNonNull(it.run().kind()).column();
        stops.note(
                it.run(),
                kind,
                new Fact("stopped", need.step().key(), need.what().word(), "", null, null, null));
    }

    @Override
    public String addition(Conversation conversation, NewReply reply) {
        if (!reply.does().contains(Said.AGREEMENT_ASKED.word())) return "";
        return running(conversation, reply).map(asking::question).orElse("");
    }

    @Override
    public void queued(Conversation conversation, NewReply reply, Message message, List<Objection> overruled) {
        if (reply.does().isEmpty() && reply.author() == null) return;
        var found = running(conversation, reply);
        if (found.isEmpty()) return;
        var protocol = found.get().protocol();
        var run = passed(found.get(), reply, overruled);
        var now = found.get().openInReply();
        for (var need : concat(found.get())) {
            if (now.contains(need) ? isDone(need.what(), reply, conversation) : says(need.what(), reply)) {
                run = stepping.fulfil(run, need.step().key(), need.what(), message.id(), reply.author());
                if (need.what() == Said.AGREEMENT_ASKED) run = asking.asked(run, protocol, message, reply.author());
            }
        }
        if (run != found.get().run()) table.save(stepping.settle(run, protocol, reply.author()));
    }

    private Run passed(Situation it, NewReply reply, List<Objection> overruled) {
        var run = it.run();
        for (var need : it.openInReply()) {
            if (overruled.stream().anyMatch(objection -> objection.code().equals(code(need)))) {
                var reason = Objects.requireNonNull(reply.insistence()).reason().strip();
                run = stepping.pass(run, need.step(), need.what(), reason, reply.author());
            }
        }
        return run;
    }

    private static List<Need> concat(Situation it) {
        return Stream.concat(it.openInReply().stream(), it.later().stream()).toList();
    }

    @Override
    public Optional<String> objection(Conversation conversation, Closing.Reason reason) {
        return situation(conversation)
                .filter(it -> it.run().isBegun()
                        && it.procedure()
                                .filter(steps -> steps.wants(new Requirement.AgreementReceived()))
                                .isPresent())
                .filter(it -> !wasLeftOut(it))
                .flatMap(it -> objection(it.run(), reason));
    }

    private static Optional<String> objection(Run run, Closing.Reason reason) {
        var state = run.agreement();
        return switch (reason) {
            case AGREED -> state == AgreementState.AGREED ? Optional.empty() : Optional.of("protocol.close.not-agreed");
            case NO_ANSWER -> {
                if (run.kind() == Kind.COMPLAINT) yield Optional.of("protocol.close.complaint");
                yield state == AgreementState.SILENT ? Optional.empty() : Optional.of("protocol.close.still-asking");
            }
            case NOT_NEEDED -> state.isEnd() ? Optional.empty() : Optional.of("protocol.close.waive");
        };
    }

    private static boolean wasLeftOut(Situation it) {
        return it.run().progress().done().stream()
                .anyMatch(done -> done.wasLeftOut() && done.need().equals(new Requirement.AgreementReceived().word()));
    }

    // A question to somebody else about it is no step of theirs.
    private Optional<Situation> running(Conversation conversation, NewReply reply) {
        if (OWN.isBound() || reply.isSignpost() || conversation.parent() != null) return Optional.empty();
        return situation(conversation).filter(it -> it.run().isRunning());
    }

    private Optional<Situation> situation(Conversation conversation) {
        if (protocols.versions().isEmpty()) return Optional.empty();
        return table.find(conversation.id()).map(run -> new Situation(run, protocols.document(run.version())));
    }
}
