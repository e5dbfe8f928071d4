package dev.mostrador.protocol.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a step takes before it is done. The set is closed: the domain knows how each is fulfilled.
public sealed interface Requirement {
    /// As in files, in events and in forms.
    String word();

    /// The reply itself does it, and who writes it says so.
    enum Said implements Requirement {
        /// That we have read it and who attends.
        ACKNOWLEDGEMENT,
        APOLOGY,
        /// The matter in the customer's words.
        RESTATEMENT,
        /// Which steps follow.
        PLAN,
        /// "¿Algo más?"
        ANYTHING_ELSE,
        /// Whether the customer agrees, with the link to say so.
        AGREEMENT_ASKED;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Solved in this reply, or a date given (R43).
    record SolvedOrDated() implements Requirement {
        public static final String SOLVED = "solved";
        public static final String DATED = "dated";

        @Override
        public String word() {
            return "solved-or-dated";
        }
    }

    /// The kind has a reason.
    record Reason() implements Requirement {
        @Override
        public String word() {
            return "reason";
        }
    }

    /// All that the checklist of its reason asks.
    record Data() implements Requirement {
        @Override
        public String word() {
            return "data";
        }
    }

    /// The customer has answered whether they agree, or it was waived.
    record AgreementReceived() implements Requirement {
        @Override
        public String word() {
            return "agreement-received";
        }
    }

    /// A reply of the step cannot go without it.
    default boolean bindsReply() {
        return this instanceof Said || this instanceof SolvedOrDated;
    }

    static List<Requirement> all() {
        return Stream.concat(
                        Arrays.<Requirement>stream(Said.values()),
                        Stream.of(new SolvedOrDated(), new Reason(), new Data(), new AgreementReceived()))
                .toList();
    }

    static Optional<Requirement> parse(String word) {
        return all().stream().filter(it -> it.word().equals(word)).findFirst();
    }
}
