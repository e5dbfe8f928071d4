package dev.mostrador.desk.protocol;

import dev.mostrador.protocol.document.Requirement.SolvedOrDated;
import dev.mostrador.ui.Form;
import java.util.HashSet;
import java.util.Set;

/// What the composer says that the reply does. A date that goes into the ledger with it speaks for itself.
public final class Says {
    private Says() {}

    public static Set<String> of(Form form) {
        var does = new HashSet<>(form.values("does"));
        does.remove(SolvedOrDated.DATED);
        var dated =
                !form.values("pledge").isEmpty() || !form.value("pledge-date").isEmpty();
        if (dated) does.add(SolvedOrDated.DATED);
        return Set.copyOf(does);
    }
}
