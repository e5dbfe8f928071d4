package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.ClosingGuard;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.ReplyGate;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Kind;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import dev.mostrador.protocol.run.Facts.Fact;
import dev.mostrador.protocol.run.Situation.Need;
import dev.mostrador.protocol.text.Binding;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The gates (R42–R44): a step's reply does not go without what the step takes, and nothing closes before its customer
/// had a say. Whoever answers, desk or program, meets the same.
@Component
class Gates implements ReplyGate, ClosingGuard {
    /// What a reply says of itself when it only asks for what is still to be known.
    static final String ASKS = "asks";

    private static final Logger LOG = LoggerFactory.getLogger(Gates.class);

    /// What the protocol itself sends meets no gate.
    static final ScopedValue<Boolean> OWN = ScopedValue.newInstance();

    private final RunTable table;
    private final Stepping stepping;
    private final Facts facts;
    private final Protocols protocols;
    private final Commitments commitments;
    private final Asking asking;
    private final Conducts conducts;

    Gates(RunTable table, Stepping stepping, Facts facts, Protocols protocols, Commitments commitments, Asking asking, Conducts conducts) {
        this.table = table;
        this.stepping = stepping;
        this.facts = facts;
        this.protocols = protocols;
        this.commitments = commitments;
        this.asking = asking;
        this.conducts = conducts;
    }

    @Override
    public Optional<Objection> objection(Conversation conversation, ReplyGate.Reply reply) {
        var heard = heard(conversation).filter(it -> it.isTooEarly(reply.does())).map(this::tooEarly);
        if (heard.isPresent()) return heard;
        return running(conversation)
                .filter(it -> !(it.wantsData() && reply.does().contains(ASKS)))
                .flatMap(it -> it.openInReply().stream()
                        .filter(need -> !isDone(need.what(), reply, conversation))
                        .findFirst()
                        .map(need -> stopped(it, need)));
    }

    // First the customer is heard (R45).
    private Objection tooEarly(Situation it) {
        var phase = Binding.word(it.phase().orElseThrow().conduct());
        stopped(it, Conducts.KIND, new Fact("stopped", phase, Conduct.GATE, "", null, null, null));
        return Objection.of("protocol.gate.conduct." + phase);
    }

    private boolean isDone(Requirement need, ReplyGate.Reply reply, Conversation conversation) {
        return says(need, reply)
                || need instanceof SolvedOrDated
                        && !commitments.pending(conversation.id()).isEmpty();
    }

    // That a date goes with it is for the desk to say, which writes the commitment in the same transaction.
    private static boolean says(Requirement need, ReplyGate.Reply reply) {
        var does = reply.does();
        return need instanceof SolvedOrDated
                ? does.contains(SolvedOrDated.SOLVED) || reply.author() != null && does.contains(SolvedOrDated.DATED)
                : does.contains(need.word());
    }

    // From now on it costs time. Noted apart: the transaction of what is refused leaves nothing.
    private Objection stopped(Situation it, Need need) {
        var kind = Objects.requireNonNull(it.run().kind()).word();
        stopped(it, kind, new Fact("stopped", need.step().key(), need.what().word(), "", null, null, null));
        return Objection.of("protocol.gate." + need.what().word(), need.step().title());
    }

    private void stopped(Situation it, String kind, Fact fact) {
        var account = AccountScope.require();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                Thread.startVirtualThread(() -> note(account, it.run(), kind, fact));
            }
        });
    }

    private void note(int account, Run run, String kind, Fact fact) {
        try {
            AccountScope.run(account, () -> facts.write(run, kind, fact));
        } catch (RuntimeException lost) { // a figure less, the gate holds
            LOG.warn("A stop at a gate is not counted: {}", lost.getMessage());
        }
    }

    @Override
    public String addition(Conversation conversation, ReplyGate.Reply reply) {
        if (!reply.does().contains(Said.AGREEMENT_ASKED.word())) return "";
        return running(conversation).map(asking::question).orElse("");
    }

    @Override
    public void queued(Conversation conversation, ReplyGate.Reply reply, Message message) {
        if (reply.does().isEmpty() && reply.author() == null) return;
        var found = OWN.isBound() ? Optional.<Situation>empty() : situation(conversation);
        if (found.isEmpty() || isRepeated(found.get().run(), message)) return;
        var before = found.get().run();
        var run = conducts.replied(before, reply.does(), message.id(), reply.author());
        if (run.isRunning()) run = stepped(found.get(), run, conversation, reply, message);
        if (run != before) table.save(run);
    }

    private Run stepped(
            Situation found, Run heard, Conversation conversation, ReplyGate.Reply reply, Message message) {
        var run = heard;
        var protocol = found.protocol();
        var now = found.openInReply();
        for (var need : concat(found)) {
            if (now.contains(need) ? isDone(need.what(), reply, conversation) : says(need.what(), reply)) {
                run = stepping.fulfil(run, need.step().key(), need.what(), message.id(), reply.author());
                if (need.what() == Said.AGREEMENT_ASKED) run = asking.asked(run, protocol, message, reply.author());
            }
        }
        return run == heard ? run : stepping.settle(run, protocol, reply.author());
    }

    private static java.util.List<Need> concat(Situation it) {
        return java.util.stream.Stream.concat(it.openInReply().stream(), it.later().stream())
                .toList();
    }

    private static boolean isRepeated(Run run, Message message) {
        var conduct = run.conduct();
        return run.progress().done().stream().anyMatch(it -> message.id().equals(it.message()))
                || conduct != null && conduct.done().stream().anyMatch(it -> message.id().equals(it.message()));
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

    private Optional<Situation> heard(Conversation conversation) {
        if (OWN.isBound()) return Optional.empty();
        return situation(conversation).filter(Situation::isHeldBack);
    }

    private Optional<Situation> running(Conversation conversation) {
        if (OWN.isBound()) return Optional.empty();
        return situation(conversation).filter(it -> it.run().isRunning());
    }

    private Optional<Situation> situation(Conversation conversation) {
        if (protocols.versions().isEmpty()) return Optional.empty();
        return table.find(conversation.id()).map(run -> new Situation(run, protocols.document(run.version())));
    }
}
