package dev.mostrador.ui;

import java.util.List;
import java.util.Optional;

/// Something that a person switches from anywhere, in the menu under their name: it works by a form.
///
/// @param state a key of `messages/`: how it stands
/// @param on how the mark beside the face looks
/// @param action where the form goes, with the method PUT
/// @param name of the field that carries the choice
public record NavSwitch(String state, boolean on, String action, String name, List<Choice> choices) {
    /// @param label a key: what the button does
    /// @param value what the form sends
    /// @param path where it leads instead, or empty
    public record Choice(String label, String value, String path) {
        public static Choice of(String label, String value) {
            return new Choice(label, value, "");
        }

        /// By way of a page that asks for more.
        public static Choice at(String label, String path) {
            return new Choice(label, "", path);
        }
    }

    /// A module that has one to offer; asked for once a page, and only where the menu is drawn.
    public interface Source {
        Optional<NavSwitch> now();
    }
}
