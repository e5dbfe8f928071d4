package dev.mostrador.style.spelling;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Register;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/// One checker, for one thread. What is a matter of taste is switched off; what looks like a name, a code or a word of
/// the shop's own is none of its business.
final class Checker {
    private static final Set<String> KEPT =
            Set.of("MISSPELLING", "GRAMMAR", "TYPOS", "CASING", "PUNCTUATION", "DIACRITICS");
    // Each is wrong more often than right in a shop's letters.
    private static final Set<String> OFF = Set.of(
            "EL_TILDE",
            "Y_E_O_U",
            "AGREEMENT_POSTPONED_ADJ",
            "AGREEMENT_NUMERAL_PLURAL",
            "NO_SEPARADO",
            "COMMA_ADVERB",
            "COMMA_MARCADOR_DISCURSIVO");
    private static final int MOST = 12;

    private static final Spelled SPELLED = new Spelled();

    private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("es"));

    Checker() {
        tool.setCheckCancelledCallback(() -> Thread.currentThread().isInterrupted()); // who was given up ends soon
        for (var rule : tool.getAllRules()) {
            if (!isKept(rule)) tool.disableRule(rule.getId());
        }
    }

    private static boolean isKept(Rule rule) {
        var category = rule.getCategory().getId().toString();
        if (OFF.contains(rule.getId())) return false;
        return KEPT.contains(category) || category.startsWith("AGREEMENT") || category.startsWith("CONFUSI");
    }

    List<Finding> findings(Draft draft, StyleContext context) {
        try {
            var own = own(context);
            return tool.check(visible(draft)).stream()
                    .filter(match -> isFault(match, draft, context, own))
                    .limit(MOST)
                    .map(match -> finding(match, draft))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Links, addresses and quotations are blanks of the same length.
    private static String visible(Draft draft) {
        var text = new StringBuilder(draft.text());
        for (var i = 0; i < text.length(); i++) {
            if (draft.lower().charAt(i) == ' ' && text.charAt(i) != ' ') text.setCharAt(i, ' ');
        }
        return text.toString();
    }

    private static Set<String> own(StyleContext context) {
        var own = new HashSet<String>();
        context.voice()
                .dictionary()
                .forEach(word -> own.addAll(List.of(Draft.fold(word).split("\\s+"))));
        context.voice()
                .words()
                .values()
                .forEach(words -> own.addAll(List.of(Draft.fold(words).split("\\s+"))));
        context.voice()
                .glossary()
                .keySet()
                .forEach(word -> own.addAll(List.of(Draft.fold(word).split("\\s+"))));
        context.voice().allowed().forEach(word -> own.add(Draft.fold(word)));
        own.addAll(List.of(Draft.fold(context.customer()).split("\\s+")));
        return own;
    }

    private static boolean isFault(RuleMatch match, Draft draft, StyleContext context, Set<String> own) {
        if (match.getToPos() > draft.text().length() || match.getFromPos() >= match.getToPos()) {
            return false;
        }
        var said = draft.text().substring(match.getFromPos(), match.getToPos());
        var isSpelling = match.getRule().isDictionaryBasedSpellingRule();
        if (said.isBlank() || own.contains(Draft.fold(said))) return false;
        if (context.voice().learned().contains(said.toLowerCase(Locale.ROOT))) return false;
        if (!isSpelling && isBesideWhatIsNotOurs(match, draft)) return false;
        if (!isSpelling) return context.voice().register() != Register.VOS && !isAboutName(match, said);
        var name = Character.isUpperCase(said.charAt(0)) || said.chars().skip(1).anyMatch(Character::isUpperCase);
        var code = said.chars().anyMatch(Character::isDigit) || said.length() == 1; // 3.º
        var voseo = context.voice().register() == Register.VOS
                && said.matches("(?U)\\p{L}+([áéí]s?|a(me|nos|lo|la|te)|e(me|nos|lo|la|te)|i(me|nos|lo|la|te))");
        return !name && !code && !voseo && !SPELLED.has(said, match.getSuggestedReplacements());
    }

    // «dice que "el collar huele"»: without what is quoted, the words beside it are no sentence.
    private static boolean isBesideWhatIsNotOurs(RuleMatch match, Draft draft) {
        var from = Math.max(0, match.getFromPos() - 2);
        var to = Math.min(draft.lower().length(), match.getToPos() + 2);
        for (var i = from; i < to; i++) {
            if (draft.lower().charAt(i) == ' '
                    && !Character.isWhitespace(draft.text().charAt(i))) return true;
        }
        return false;
    }

    // «del Costanera»: a name agrees with nothing.
    private static boolean isAboutName(RuleMatch match, String said) {
        return match.getRule().getCategory().getId().toString().startsWith("AGREEMENT")
                && said.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static Finding finding(RuleMatch match, Draft draft) {
        var span = new Span(match.getFromPos(), match.getToPos());
        return Finding.advice("spelling", draft, span, "R23", better(match, span.in(draft.text())));
    }

    private static @Nullable String better(RuleMatch match, String said) {
        var words = match.getSuggestedReplacements().stream()
                .filter(it -> !it.equals(said))
                .collect(Collectors.toList());
        return words.isEmpty() ? null : words.getFirst();
    }
}
