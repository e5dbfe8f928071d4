package dev.mostrador.desk.technique;

import java.util.regex.Pattern;

/// The sentence of a message that says what it is about: the first that is more than a greeting.
public final class Restatement {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
    private static final int SAYS_SOMETHING = 20; // characters
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^[¡¿\\s]*(hola|buen[oa]s?( d[ií]as| tardes| noches| d[ií]a)?|hello|hi|dear|estimad[oa]s?)[\\p{L} ]{0,25}[,:!]\\s*");

    private Restatement() {}

    public static String of(String text) {
        var sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            var said =
                    GREETING.matcher(sentences.group().strip()).replaceFirst("").strip();
            if (said.length() >= SAYS_SOMETHING) {
                return said.replaceAll("\\s+", " ").replaceAll("[.!]+$", "");
            }
        }
        return text.strip().replaceAll("\\s+", " ");
    }
}
