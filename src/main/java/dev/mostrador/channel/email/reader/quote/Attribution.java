package dev.mostrador.channel.email.reader.quote;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// "El mar, 3 nov 2026 a las 9:42, Telepuppy (<hola@telepuppy.example>) escribió:", in one line or wrapped over a few.
final class Attribution {
    static final int LONGEST = 600;
    private static final int MOST_LINES = 4;

    /// How such a line starts, or else with the name and address of the writer.
    private static final Pattern START = Pattern.compile(
            "(?:el|en|con fecha|em|a|no dia|o|on|le|am|il|op|missatge de|mensaje de|\\d{1,4}[-/. (]|\\p{Lu}[^<>]{0,80}[<(\\[]\\S{0,200}@).*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern VERB = Pattern.compile(
            "escribi[óo]|ha escrito|escreveu|va escriure|ha escrit|escribiu|idatzi (?:du|zuen)|wrote|a [ée]crit|schrieb|ha scritto|schreef"
                    + "|missatge de .{1,200} del dia");
    private static final List<String> LAST_WORDS = List.of(
            "escribió",
            "escribio",
            "ha escrito",
            "escreveu",
            "va escriure",
            "ha escrit",
            "escribiu",
            "idatzi du",
            "idatzi zuen",
            "wrote",
            "a écrit",
            "a ecrit",
            "schrieb",
            "ha scritto",
            "schreef");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<(\\[@]{1,100}@[^\\s>)\\]@]{1,100}");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.h]\\d{2}");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\b(?:19|20)\\d\\d\\b|\\d{1,2}(?: de)? \\p{L}{3,10}\\.? ");
    /// Old Gmail, in every language: "2026-11-03 9:42 GMT+01:00 Ana <ana@example.com>:".
    private static final Pattern BARE_GMAIL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d.{1,100}<\\S{1,200}@\\S{1,200}> ?:");

    private Attribution() {}

    /// How many lines from there on are an attribution; 0 if it is none.
    static int length(List<Line> lines, int index) {
        return lines.get(index).is(Line.Mark.ATTRIBUTION) ? marked(lines, index) : written(lines, index);
    }

    /// Programs that do not prefix what they quote. The line must then name who and when, because everything after it
    /// is folded.
    static boolean opensUnquotedHistory(List<Line> lines, int index) {
        int length = length(lines, index);
        if (length == 0 || quoteFollows(lines, index + length)) {
            return false;
        }
        var text = joined(lines, index, length);
        boolean when = DATE.matcher(text).find() && TIME.matcher(text).find();
        return when && (ADDRESS.matcher(text).find() || text.indexOf(',') > 0);
    }

    private static int marked(List<Line> lines, int index) {
        int at = index;
        while (at < lines.size() && lines.get(at).is(Line.Mark.ATTRIBUTION)) {
            at++;
        }
        return at - index;
    }

    private static int written(List<Line> lines, int index) {
        if (!START.matcher(lines.get(index).bare()).matches()
                && !endsWithVerb(lines.get(index).bare())) {
            return 0;
        }
        for (int length = 1; length <= MOST_LINES && index + length <= lines.size(); length++) {
            var last = lines.get(index + length - 1);
            if (last.isBlank() || (last.isQuoted() && !isWrappedBracket(last))) {
                return 0;
            }
            if (isComplete(joined(lines, index, length))) {
                return length;
            }
        }
        return 0;
    }

    /// `…<hola@telepuppy.example` and `>:` on the next line.
    private static boolean isWrappedBracket(Line line) {
        return line.text().strip().equals(">:");
    }

    private static boolean isComplete(String line) {
        // Yahoo on a telephone goes on in the same line, after a few blanks.
        int gap = line.indexOf(":  ");
        var text = gap > 0 ? line.substring(0, gap + 1) : line;
        if (text.length() > LONGEST || !(text.endsWith(":") || endsWithVerb(text))) {
            return false;
        }
        return BARE_GMAIL.matcher(text).matches()
                || VERB.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean endsWithVerb(String text) {
        int colon = text.endsWith(":") ? 1 : 0;
        var end = text.substring(Math.max(0, text.length() - 20), text.length() - colon)
                .strip()
                .toLowerCase(Locale.ROOT);
        return LAST_WORDS.stream().anyMatch(end::endsWith);
    }

    private static boolean quoteFollows(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && lines.get(at).isQuoted();
    }

    private static String joined(List<Line> lines, int index, int length) {
        var out = new StringBuilder();
        for (var line : lines.subList(index, index + length)) {
            out.append(out.isEmpty() ? "" : " ").append(line.bare());
        }
        return out.toString();
    }
}
