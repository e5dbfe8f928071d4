package dev.mostrador.channel.email.reader.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The block that Outlook, Samsung and many others put above what they quote: "De: … Enviado: … Para: … Asunto: …".
final class CopiedHeader {
    private static final int TALLEST = 12;
    private static final int LONGEST_LABEL = 25;

    private enum Label {
        FROM,
        SENT,
        TO,
        SUBJECT
    }

    private static final Map<String, Label> LABELS = Map.ofEntries(
            Map.entry("de", Label.FROM),
            Map.entry("from", Label.FROM),
            Map.entry("von", Label.FROM),
            Map.entry("da", Label.FROM),
            Map.entry("remitente", Label.FROM),
            Map.entry("nork", Label.FROM),
            Map.entry("nondik", Label.FROM),
            Map.entry("igorlea", Label.FROM),
            Map.entry("van", Label.FROM),
            Map.entry("enviado", Label.SENT),
            Map.entry("enviado el", Label.SENT),
            Map.entry("enviada", Label.SENT),
            Map.entry("enviada em", Label.SENT),
            Map.entry("enviado em", Label.SENT),
            Map.entry("enviat", Label.SENT),
            Map.entry("enviat el", Label.SENT),
            Map.entry("fecha", Label.SENT),
            Map.entry("data", Label.SENT),
            Map.entry("date", Label.SENT),
            Map.entry("sent", Label.SENT),
            Map.entry("datum", Label.SENT),
            Map.entry("gesendet", Label.SENT),
            Map.entry("envoyé", Label.SENT),
            Map.entry("inviato", Label.SENT),
            Map.entry("bidalia", Label.SENT),
            Map.entry("bidaltze-data", Label.SENT),
            Map.entry("verzonden", Label.SENT),
            Map.entry("para", Label.TO),
            Map.entry("to", Label.TO),
            Map.entry("an", Label.TO),
            Map.entry("a", Label.TO),
            Map.entry("à", Label.TO),
            Map.entry("per a", Label.TO),
            Map.entry("nori", Label.TO),
            Map.entry("hartzailea", Label.TO),
            Map.entry("destinatario", Label.TO),
            Map.entry("aan", Label.TO),
            Map.entry("asunto", Label.SUBJECT),
            Map.entry("subject", Label.SUBJECT),
            Map.entry("assunto", Label.SUBJECT),
            Map.entry("assumpte", Label.SUBJECT),
            Map.entry("betreff", Label.SUBJECT),
            Map.entry("objet", Label.SUBJECT),
            Map.entry("oggetto", Label.SUBJECT),
            Map.entry("gaia", Label.SUBJECT),
            Map.entry("onderwerp", Label.SUBJECT));

    private CopiedHeader() {}

    /// The sender first, and at least two of the others: a form that a customer filled in ("De: Madrid, Para: Sevilla")
    /// has fewer.
    static boolean startsAt(List<Line> lines, int index) {
        if (label(lines.get(index)).filter(it -> it == Label.FROM).isEmpty()) {
            return false;
        }
        var seen = EnumSet.noneOf(Label.class);
        for (int i = index; i < Math.min(lines.size(), index + TALLEST) && seen.size() < 4; i++) {
            label(lines.get(i)).ifPresent(seen::add);
        }
        return seen.size() >= 3 && (seen.contains(Label.SUBJECT) || seen.contains(Label.SENT));
    }

    private static Optional<Label> label(Line line) {
        var text = line.bare();
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_LABEL) {
            return Optional.empty();
        }
        return Optional.ofNullable(LABELS.get(text.substring(0, colon).strip().toLowerCase(Locale.ROOT)));
    }
}
