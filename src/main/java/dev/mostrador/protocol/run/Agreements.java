package dev.mostrador.protocol.run;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.run.AgreementLinks.Asked;
import dev.mostrador.protocol.run.Facts.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the customer says to how their matter was settled (R44): by the link, or to an agent who writes it down.
@Component
public class Agreements {
    private static final int LONGEST = 300; // characters of their words

    private final RunTable table;
    private final Stepping stepping;
    private final Facts facts;
    private final Protocols protocols;
    private final Conversations conversations;
    private final Closing closing;
    private final Reopening reopening;
    private final Assigning assigning;
    private final Agents agents;
    private final Notices notices;

    Agreements(
            RunTable table,
            Stepping stepping,
            Facts facts,
            Protocols protocols,
            Conversations conversations,
            Closing closing,
            Reopening reopening,
            Assigning assigning,
            Agents agents,
            Notices notices) {
        this.table = table;
        this.stepping = stepping;
        this.facts = facts;
        this.protocols = protocols;
        this.conversations = conversations;
        this.closing = closing;
        this.reopening = reopening;
        this.assigning = assigning;
        this.agents = agents;
        this.notices = notices;
    }

    public sealed interface Answered {
        /// @param state what it is now
        record Noted(AgreementState state) implements Answered {}

        /// It was said before, or is not asked any more.
        record Over(AgreementState state) implements Answered {}

        /// Waiving takes a reason.
        record NoReason() implements Answered {}
    }

    /// The run that a link is about; empty when it is gone. In the link's account.
    public Optional<Run> find(Asked asked) {
        return table.find(asked.conversation());
    }

    /// The customer, by the link.
    @Transactional
    public Answered answer(Asked asked, boolean agrees, String words) {
        return answer(asked, agrees, words, AgreementWay.LINK);
    }

    /// Whether that question can still be answered.
    public static boolean isOpen(Run run, Asked asked) {
        return run.round() == asked.round() && isOpen(run);
    }

    /// The customer themselves.
    @Transactional
    public Answered answer(Asked asked, boolean agrees, String words, AgreementWay way) {
        var held = conversations.hold(asked.conversation()).orElseThrow();
        var run = table.find(asked.conversation()).orElseThrow();
        if (run.round() != asked.round() || !isOpen(run)) return new Answered.Over(run.agreement());
        return agrees ? agreed(held, run, words, null, way) : refused(held, run, words, null, way);
    }

    // Who was too late to answer in time may still say so.
    private static boolean isOpen(Run run) {
        return run.agreement() == AgreementState.ASKED || run.agreement() == AgreementState.SILENT;
    }

    /// An agent writes down what the customer said, or why nobody asks.
    @Transactional
    public Answered record(UUID conversation, AgreementState said, String words, UUID agent) {
        var held = conversations.hold(conversation).orElseThrow();
        var run = table.find(held.id()).orElse(null);
        if (run == null || !run.isBegun()) return new Answered.Over(AgreementState.NONE);
        return switch (said) {
            case AGREED -> agreed(held, run, words, agent, AgreementWay.AGENT);
            case REFUSED -> refused(held, run, words, agent, AgreementWay.AGENT);
            case WAIVED -> words.isBlank() ? new Answered.NoReason() : waived(run, words, agent);
            case NONE, ASKED, SILENT -> throw new IllegalArgumentException("Nobody says " + said);
        };
    }

    private Answered agreed(Conversation held, Run run, String words, @Nullable UUID agent, AgreementWay way) {
        end(run, AgreementState.AGREED, EventKind.AGREEMENT_GIVEN, words, agent, way);
        closing.close(held.id(), Closing.Reason.AGREED, words, agent);
        return new Answered.Noted(AgreementState.AGREED);
    }

    private Answered waived(Run run, String words, UUID agent) {
        end(run, AgreementState.WAIVED, EventKind.AGREEMENT_WAIVED, words, agent, null);
        return new Answered.Noted(AgreementState.WAIVED);
    }

    /// No answer after all the reminders. Of a complaint that is never the end.
    void silent(Conversation held, Run run) {
        end(run, AgreementState.SILENT, EventKind.AGREEMENT_SILENT, "", null, null);
        closing.close(held.id(), Closing.Reason.NO_ANSWER, "", null);
    }

    private void end(
            Run run,
            AgreementState state,
            EventKind kind,
            String words,
            @Nullable UUID agent,
            @Nullable AgreementWay way) {
        var said = run.said(state);
        var fact = Fact.of(state.word(), run.step(), agent, words);
        facts.write(said, way == null ? fact : fact.by(way));
        facts.tell(said, kind, agent, told(words, way));
        table.save(stepping.settle(said, protocols.document(run.version()), agent));
    }

    private static Map<String, String> told(String words, @Nullable AgreementWay way) {
        return way == null || way == AgreementWay.AGENT
                ? Map.of("note", words.strip())
                : Map.of("note", words.strip(), "way", way.word());
    }

    /// The customer wrote while they were asked. What is clear counts as their answer, with their words as proof; the
    /// rest is for an agent to judge.
    void heard(Conversation held, Run run, UUID message, String words, AgreementReading.Verdict verdict) {
        var way = held.channel().equals("chat") ? AgreementWay.CHAT : AgreementWay.MAIL;
        var shown = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        switch (verdict) {
            case YES -> agreed(held, run, shown, null, way);
            case NO -> refused(held, run, shown, null, way);
            case PERHAPS_YES, PERHAPS_NO ->
                table.save(run.hearing(new Heard(message, verdict == AgreementReading.Verdict.PERHAPS_YES, shown)));
            case NOTHING -> {
                if (run.heard() != null) table.save(run.hearing(null));
            }
        }
    }

    // Open again, back at the step that solves, and with the person who answers for all of it.
    private Answered refused(Conversation held, Run run, String words, @Nullable UUID agent, AgreementWay way) {
        var protocol = protocols.document(run.version());
        var back = backToSolving(run.said(AgreementState.REFUSED), protocol);
        facts.write(back, Fact.of("refused", run.step(), agent, words).by(way));
        facts.tell(back, EventKind.AGREEMENT_REFUSED, agent, told(words, way));
        table.save(back);
        if (agent == null) reopening.byCustomer(held.id());
        else reopening.byAgent(held.id(), agent);
        var responsible = agents.findByEmail(protocol.attendance().responsible())
                .filter(it -> !it.isDisabled())
                .map(Agent::id)
                .orElse(null);
        if (responsible != null && !responsible.equals(held.assignee())) {
            assigning.assign(held.id(), responsible, agent);
        }
        notices.tell(people(held, responsible), NoticeKind.NOT_AGREED, held.id());
        return new Answered.Noted(AgreementState.REFUSED);
    }

    private static Run backToSolving(Run run, Protocol protocol) {
        var procedure =
                run.kind() == null ? null : protocol.procedure(run.kind()).orElse(null);
        if (procedure == null || procedure.steps().isEmpty()) return run;
        var solving = procedure.steps().stream()
                .filter(step -> step.needs().contains(new Requirement.SolvedOrDated()))
                .findFirst()
                .orElse(procedure.steps().getFirst());
        return run.at(solving.key(), run.progress().without(from(procedure, procedure.place(solving), run)));
    }

    private static List<Progress.Done> from(Procedure procedure, int place, Run run) {
        return run.progress().done().stream()
                .filter(it -> procedure
                        .step(it.step())
                        .filter(step -> procedure.place(step) >= place)
                        .isPresent())
                .toList();
    }

    static List<UUID> people(Conversation held, @Nullable UUID responsible) {
        return Stream.of(
                        Optional.ofNullable(held.assignee()),
                        Optional.ofNullable(held.owner()),
                        Optional.ofNullable(responsible))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
