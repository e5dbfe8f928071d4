package dev.mostrador.bench;

import dev.mostrador.style.Register;
import dev.mostrador.style.Secrets;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.util.Locale;

/// A reply whose faults are known. Every third is held back: nothing may be changed for its sake.
public record LabelledReply(String text, StyleContext context, boolean heldBack) {
    private static final int COUNTRY = 2;
    private static final int POSITION = 3;
    private static final int HOUR = 4;
    private static final int NAME = 5;

    /// `email usted ES first 17 Lucía_Mena | text`; what is missing at the end of the head is the usual.
    static LabelledReply read(String line, int number, Voice voice) {
        var bar = line.indexOf('|');
        var head = line.substring(0, bar).strip().split(" ");
        var position =
                head.length > POSITION ? Position.valueOf(head[POSITION].toUpperCase(Locale.ROOT)) : Position.MIDDLE;
        var context = StyleContext.of(head[0], head[COUNTRY], position, voice.with(Register.of(head[1])));
        if (head.length > HOUR) {
            var name = head.length > NAME ? head[NAME].replace('_', ' ') : "";
            context = context.at(Integer.parseInt(head[HOUR]), name);
        }
        return new LabelledReply(line.substring(bar + 1).strip().replace("⏎", "\n"), context, number % 3 == 2);
    }

    LabelledReply complaining() {
        return new LabelledReply(text, context.complaining(), heldBack);
    }

    LabelledReply keeping(String otherText, Secrets secrets) {
        return new LabelledReply(otherText, context.keeping(secrets), heldBack);
    }
}
