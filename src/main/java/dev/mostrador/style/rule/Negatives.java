package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A no with nothing beside it (R32). A truthful no is possible: what follows it, an alternative, a reason, a date, is
/// enough, and it is never more than advice.
final class Negatives implements Rule {
    private static final Pattern TURN = Pattern.compile(
            "\\b(pero|aunque|en cambio|en su lugar|en lugar|sino|a cambio|mientras tanto|sin embargo|por eso|asi que|(le|te|les|os) (propo\\p{L}+|ofre\\p{L}+|recom\\p{L}+|sugier\\p{L}+|sugerimos|envi\\p{L}+|manda\\p{L}+|cambia\\p{L}+|devolve\\p{L}+|abona\\p{L}+|avis\\p{L}+|escrib\\p{L}+)|si podemos|si puedo|podemos|puedo|puede|puedes|podes|podria\\p{L}*|a partir|hasta el|desde el|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mañana|alternativa|opcion(es)?|quiere que|quieres que|queres que|prefiere|prefieres|preferis|en cuanto|cuando|pronto|volver\\p{L}+ a|(?<!no )\\p{L}{1,20}(?:aremos|eremos|iremos))\\b|\\?");
    // «no se retire», «no se le cobra»: nobody says that he does not know.
    private static final Pattern KNOWS_NOT = Pattern.compile(
            "\\A(?:\\s{1,3}(?:cuando|como|si|que|donde|cual(?:es)?|quien(?:es)?|por que|nada|decirle)\\b|\\s{0,3}(?:[.,;:!?)]|\\z))");

    private final Phrases bare = Phrases.of("negatives");

    @Override
    public String name() {
        return "negative";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var sentences = draft.sentences();
        for (var hit : bare.in(draft)) {
            if (hit.span().in(draft.folded()).equals("no se") && !isIgnorance(draft, hit.span())) continue;
            var at = index(sentences, hit.span());
            if (at < 0 || turns(draft, sentences, at, hit.span())) continue;
            var fix = hit.better() == null ? null : Case.like(draft, hit.span(), hit.better());
            found.add(Finding.advice(name(), draft, hit.span(), "R32", fix));
        }
        return found;
    }

    private static boolean isIgnorance(Draft draft, Span no) {
        return no.in(draft.lower()).equals("no sé")
                || KNOWS_NOT.matcher(draft.folded().substring(no.end())).find();
    }

    private static boolean turns(Draft draft, List<Span> sentences, int at, Span no) {
        var text = draft.folded();
        var own = text.substring(sentences.get(at).start(), no.start())
                + " "
                + text.substring(no.end(), Math.max(no.end(), sentences.get(at).end()));
        var next = at + 1 < sentences.size() ? sentences.get(at + 1).in(text) : "";
        return TURN.matcher(own).find() || TURN.matcher(next).find();
    }

    private static int index(List<Span> sentences, Span span) {
        for (var i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).overlaps(span)) return i;
        }
        return -1;
    }
}
