package dev.mostrador.channel.email.reader.quote;

import java.util.regex.Pattern;

/// "---------- Forwarded message ---------" and its translations: what follows is content, not history.
final class ForwardMarker {
    private static final Pattern DASHED = Pattern.compile(
            "-{2,40}+ ?(?:forwarded (?:message|mail)|mensaje reenviado|mensagem (?:encaminhada|reencaminhada)"
                    + "|missatge reenviat|mensaxe reenviada|birbidalitako mezua|mezu birbidalia"
                    + "|message (?:transféré|transmis|réexpédié)|weitergeleitete nachricht|messaggio inoltrato) ?(?:por .{1,60}|by .{1,60})?-{2,40}+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern APPLE = Pattern.compile(
            "(?:begin forwarded message|inicio del mensaje reenviado|início da mensagem (?:reencaminhada|encaminhada)"
                    + "|inici del missatge reenviat|début du message (?:réexpédié|transféré)"
                    + "|anfang der weitergeleiteten nachricht|inizio (?:del )?messaggio inoltrato) ?:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ForwardMarker() {}

    static boolean matches(String line) {
        return line.length() < 150
                && (DASHED.matcher(line).matches() || APPLE.matcher(line).matches());
    }
}
