package dev.mostrador.ui;

import java.util.Optional;

/// Something that a person switches from anywhere, in the menu under their name: it works by a form.
///
/// @param state a key of `messages/`: how it stands
/// @param change a key: what the button does
/// @param action where the form goes, with the method PUT
/// @param name of the field, and the `value` that it sends
/// @param on how the mark beside the face looks
public record NavSwitch(String state, String change, String action, String name, String value, boolean on) {
    /// A module that has one to offer; asked for once a page, and only where the menu is drawn.
    public interface Source {
        Optional<NavSwitch> now();
    }
}
