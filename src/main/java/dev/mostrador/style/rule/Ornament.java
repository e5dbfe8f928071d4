package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Nothing that only decorates (R28): pictograms and exclamations as the channel bears, no rows of marks, no drawn-out
/// letters.
final class Ornament implements Rule {
    private static final Pattern ROW = Pattern.compile("[!?¡¿]{2,}|\\.{4,}|…{2,}|[*~=_#+]{3,}|([\\p{L}])\\1{2,}");
    private static final Pattern WEB = Pattern.compile("www", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile(
            "[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2B55}\\x{2190}-\\x{21FF}&&[^\\x{2713}\\x{2714}\\x{2192}]]|(?<![\\p{L}\\p{N}:])[:;=]-?[)(DPp*](?![\\p{L}\\p{N}])|<3");
    private static final Pattern LOUD = Pattern.compile("!+");

    @Override
    public String name() {
        return "ornament";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var lively = !context.channel().equals("email") && !context.channel().equals("form");
        rows(draft, found);
        beyond(draft, PICTURE, lively && !context.complaint() ? 1 : 0, "ornament.picture", found);
        if (found.isEmpty()) beyond(draft, LOUD, context.complaint() ? 0 : lively ? 2 : 1, "ornament.loud", found);
        return found;
    }

    private void rows(Draft draft, List<Finding> found) {
        var matcher = ROW.matcher(draft.lower());
        while (matcher.find()) {
            if (WEB.matcher(matcher.group()).matches()) continue;
            var one = matcher.group().substring(0, 1);
            var fix = Character.isLetter(one.charAt(0)) || "!?".contains(one) ? one : "";
            var span = new Span(matcher.start(), matcher.end());
            found.add(Finding.advice(name(), draft, span, "R28", one.equals(".") ? "…" : fix));
        }
    }

    private void beyond(Draft draft, Pattern what, int most, String key, List<Finding> found) {
        var matcher = what.matcher(draft.lower());
        for (var seen = 1; matcher.find(); seen++) {
            if (seen <= most) continue;
            var span = new Span(matcher.start(), matcher.end());
            found.add(Finding.advice(name(), draft, span, "R28", "").saying(key));
            return; // once is enough
        }
    }
}
