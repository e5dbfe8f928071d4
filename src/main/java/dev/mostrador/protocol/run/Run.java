package dev.mostrador.protocol.run;

import dev.mostrador.reason.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation under the protocol.
///
/// @param version the one under which it began, for ever
/// @param kind null: nobody has said yet what it is
/// @param reason its key in the tree; empty: not said
/// @param step the key of the current one; empty: none
/// @param agreement what the customer says; asked for the `round`th time at `askedAt`
/// @param nextAt when the clock reminds; null: it does not
/// @param conduct how far it is with an angry customer; null: calm
/// @param heard an answer to the question that an agent has to judge; null: none
public record Run(
        UUID conversation,
        int version,
        @Nullable Kind kind,
        String reason,
        String step,
        @Nullable Instant begunAt,
        Progress progress,
        AgreementState agreement,
        int round,
        @Nullable Instant askedAt,
        int reminders,
        @Nullable Instant nextAt,
        @Nullable Conduct conduct,
        @Nullable Heard heard) {
    static Run fresh(UUID conversation, int version) {
        return new Run(
                conversation,
                version,
                null,
                "",
                "",
                null,
                Progress.NONE,
                AgreementState.NONE,
                0,
                null,
                0,
                null,
                null,
                null);
    }

    public boolean isBegun() {
        return kind != null;
    }

    public boolean isRunning() {
        return kind != null && !progress.finished();
    }

    Run begun(Kind as, String why, String first, Instant now, Progress with) {
        return standing(as, why, first, now, with);
    }

    Run unsorted() {
        var known = new Progress(List.of(), progress.data(), false);
        var open = agreement == AgreementState.ASKED ? AgreementState.NONE : agreement;
        return standing(null, "", "", null, known)
                .agreeing(open, round, askedAt, reminders, null)
                .hearing(null);
    }

    Run because(String why) {
        return standing(kind, why, step, begunAt, progress);
    }

    Run at(String to, Progress with) {
        return standing(kind, reason, to, begunAt, with);
    }

    Run with(Progress more) {
        return at(step, more);
    }

    Run asked(Instant now, Instant next) {
        return agreeing(AgreementState.ASKED, round + 1, now, 0, next).hearing(null);
    }

    Run reminded(@Nullable Instant next) {
        return agreeing(agreement, round, askedAt, reminders + 1, next);
    }

    Run said(AgreementState what) {
        return agreeing(what, round, askedAt, reminders, null).hearing(null);
    }

    Run later(@Nullable Instant next) {
        return agreeing(agreement, round, askedAt, reminders, next);
    }

    Run towards(@Nullable Conduct how) {
        return minding(how, heard);
    }

    Run hearing(@Nullable Heard what) {
        return minding(conduct, what);
    }

    // One copy for each part of it: its steps, its agreement, its customer's mood and words.

    private Run standing(@Nullable Kind as, String why, String where, @Nullable Instant since, Progress how) {
        return new Run(
                conversation,
                version,
                as,
                why,
                where,
                since,
                how,
                agreement,
                round,
                askedAt,
                reminders,
                nextAt,
                conduct,
                heard);
    }

    private Run agreeing(AgreementState how, int times, @Nullable Instant asked, int reminded, @Nullable Instant next) {
        return new Run(
                conversation,
                version,
                kind,
                reason,
                step,
                begunAt,
                progress,
                how,
                times,
                asked,
                reminded,
                next,
                conduct,
                heard);
    }

    private Run minding(@Nullable Conduct how, @Nullable Heard what) {
        return new Run(
                conversation,
                version,
                kind,
                reason,
                step,
                begunAt,
                progress,
                agreement,
                round,
                askedAt,
                reminders,
                nextAt,
                how,
                what);
    }
}
