package dev.mostrador.desk.list;

import dev.mostrador.conversation.View;
import java.util.Locale;

/// In which order an open list stands: what breaks next, or what was heard of last. See
/// docs/adr/0014-order-of-the-queue.md.
public enum Order {
    DUE,
    NEWEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Order other() {
        return this == DUE ? NEWEST : DUE;
    }

    View of(View view) {
        return this == NEWEST || view instanceof View.InOrder ? view : new View.InOrder(view);
    }

    /// What a list's next page begins after carries its order: somebody may choose the other one meanwhile.
    String mark(Object cursor) {
        return word() + "." + cursor;
    }

    boolean marks(String after) {
        return after.startsWith(word() + ".");
    }
}
