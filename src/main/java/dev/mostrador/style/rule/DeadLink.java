package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The European platform for disputes closed on 20 July 2025 (Regulation 2024/3228): its link leads nowhere.
final class DeadLink implements Rule {
    private static final Pattern ODR = Pattern.compile(
            "(?:https?://)?(?:www\\.)?(?:ec\\.europa\\.eu/(?:consumers/)?odr|webgate\\.ec\\.europa\\.eu/odr|ec\\.europa\\.eu/consumers/solvit-odr)[^\\s)>\\]]{0,200}|\\bplataforma (?:europea )?(?:(?:de )?(?:ODR|RLL)|(?:europea )?de resoluci[oó]n (?:de litigios |alternativa )?en l[ií]nea|europea de (?:resoluci[oó]n de )?(?:litigios|disputas))\\b|\\b(?:ODR|RLL) de la (?:UE|Uni[oó]n Europea|Comisi[oó]n)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String name() {
        return "dead-link";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var matcher = ODR.matcher(draft.patient());
        while (matcher.find() && found.size() < 5) {
            var span = new Span(matcher.start(), matcher.end());
            found.add(Finding.of(name(), draft, span, Severity.ASK, "Reg. 2024/3228", ""));
        }
        return found;
    }
}
