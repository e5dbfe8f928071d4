package dev.mostrador.desk.answer;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.desk.answer.OfferController.Offer;
import dev.mostrador.protocol.document.Requirement.Said;
import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import dev.mostrador.protocol.run.Conducts;
import dev.mostrador.protocol.run.TellingWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Prepared answers that solve: out of sight while an angry customer is to be heard first (R45), as everything else
/// that does. A macro solves by what it does; a text by its words, of which some are missed.
@Component
class Solutions {
    private static final Set<String> SOLVING =
            Set.of(SolvedOrDated.SOLVED, SolvedOrDated.DATED, Said.AGREEMENT_ASKED.word());

    /// What a shop gives or does: said in advance, so no sign that it is done already.
    private static final Pattern GIVING = Pattern.compile(
            "(?iU)\\b(?:le|te|les|os) (?:env[ií]a(?:mos|remos)|manda(?:mos|remos)|devolve(?:mos|remos)|reembolsa(?:mos|remos)|cambia(?:mos|remos)|abona(?:mos|remos)|repone(?:mos)|descontamos|regalamos)\\b"
                    + "|\\b(?:reembolso|cup[oó]n|vale de compra)\\b"
                    + "|\\bwe(?:'ll| will)? (?:send|refund|replace|exchange) ");

    private final Conducts conducts;

    Solutions(Conducts conducts) {
        this.conducts = conducts;
    }

    /// Those of them that wait in this conversation now.
    List<Offer> waiting(List<Offer> offers, Conversation it) {
        return conducts.holdsBack(it.id())
                ? offers.stream().filter(offer -> solves(offer.answer())).toList()
                : List.of();
    }

    static boolean solves(PreparedAnswer answer) {
        return !Steps.does(answer.steps()).isEmpty()
                || answer.wordings().stream()
                        .anyMatch(it -> GIVING.matcher(it.text()).find()
                                || TellingWords.in(it.text()).keySet().stream().anyMatch(SOLVING::contains));
    }
}
