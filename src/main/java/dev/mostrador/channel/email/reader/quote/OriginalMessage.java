package dev.mostrador.channel.email.reader.quote;

import java.util.List;
import java.util.regex.Pattern;

/// "-----Mensaje original-----" and its translations, or a ruler above a copied header.
final class OriginalMessage {
    private static final Pattern SEPARATOR = Pattern.compile(
            "[-_=]{2,60}+ ?(?:mensaje original|original (?:message|mail|appointment)|mensagem original|missatge original"
                    + "|mensaxe orixinal|jatorrizko mezua|message d['’]origine|message (?:initial|original)|ursprüngliche nachricht"
                    + "|messaggio originale|cita original|oorspronkelijk bericht) ?[-_=]{2,60}+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RULER = Pattern.compile("_{10,200}+|-{10,200}+|={10,200}+");

    private OriginalMessage() {}

    static boolean matches(List<Line> lines, int index) {
        var line = lines.get(index).bare();
        if (line.length() > 250 || line.isEmpty() || "-_=".indexOf(line.charAt(0)) < 0) {
            return false;
        }
        return SEPARATOR.matcher(line).matches() || (RULER.matcher(line).matches() && aboveHeader(lines, index + 1));
    }

    private static boolean aboveHeader(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && at < from + 3 && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && CopiedHeader.startsAt(lines, at);
    }
}
