package dev.mostrador.desk.writing;

import dev.mostrador.conversation.Insistence;
import dev.mostrador.ui.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads from a form that what was objected to is meant: one button with a reason, or a reason in words.
public final class Insisting {
    private static final int LONGEST = 200; // characters

    private Insisting() {}

    /// Null: not (yet).
    public static @Nullable Insistence read(Form form) {
        var chosen = form.value("insist");
        var reason = Insistence.READY.contains(chosen) ? chosen : form.value("insist-why");
        if (chosen.isEmpty() || reason.isEmpty() || reason.length() > LONGEST) {
            return null;
        }
        return new Insistence(Set.copyOf(form.values("insist-code")), reason);
    }
}
