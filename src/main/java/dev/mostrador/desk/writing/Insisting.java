package dev.mostrador.desk.writing;

import dev.mostrador.conversation.Insistence;
import dev.mostrador.conversation.Objection;
import dev.mostrador.ui.Form;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads from a form that what was objected to is meant: one button with a reason, or a reason in words.
public final class Insisting {
    /// Reasons that need no words of one's own: a click, a key.
    public static final List<String> REASONS = List.of("own", "allowed", "checked");

    private static final int LONGEST = 200; // characters

    private Insisting() {}

    /// What the protocol's gates ask for is left out for a reason of one's own only.
    public static boolean areEnough(List<Objection> objections) {
        return objections.stream().noneMatch(it -> it.kind().startsWith("gate."));
    }

    /// Null: not (yet).
    public static @Nullable Insistence read(Form form) {
        var chosen = form.value("insist");
        var reason = REASONS.contains(chosen) ? chosen : form.value("insist-why");
        if (chosen.isEmpty() || reason.isEmpty() || reason.length() > LONGEST) {
            return null;
        }
        return new Insistence(Set.copyOf(form.values("insist-code")), reason);
    }
}
