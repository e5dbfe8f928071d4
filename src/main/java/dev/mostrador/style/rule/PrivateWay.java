package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.List;
import java.util.regex.Pattern;

/// A trouble that everybody reads about goes on where only two read (R69): the answer says where.
final class PrivateWay implements Rule {
    private static final Pattern TROUBLE = Pattern.compile(
            "\\b(lamentamos|lamento|sentimos|siento|disculpe?\\p{L}*|perdon\\p{L}*|inconvenient\\p{L}*|incidencia|molestias|queja|reclamo|reclamacion|problema|(el|su|tu|por el|por la) (retraso|error|fallo|demora)|lo ocurrido|por la espera|no es lo que (esperamos|queremos)|lo mejoraremos|que pena con|lo sucedido)\\b");
    private static final Pattern WAY = Pattern.compile(
            "\\b(privad[oa]|mensaje directo|por interno|por dm|\\bmd\\b|(le|te|les) (escribimos|escribo|llamamos|llamo|contactamos)|nos ponemos en contacto|estamos revisando)\\b");

    @Override
    public String name() {
        return "private";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        if (!context.open()
                || !TROUBLE.matcher(draft.patientFolded()).find()
                || WAY.matcher(draft.patientFolded()).find()) {
            return List.of();
        }
        var end = draft.text().length();
        return List.of(Finding.advice(name(), draft, new Span(end, end), "R69", null));
    }
}
