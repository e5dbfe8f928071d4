package dev.mostrador.desk.action;

import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The id that was chosen in a field. Nothing chosen is null; what is no id was not chosen on our form.
final class Choice {
    private Choice() {}

    static @Nullable UUID of(Form form, String field) {
        var value = form.value(field);
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
