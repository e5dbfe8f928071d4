package dev.mostrador.identity.screen;

import dev.mostrador.ui.Form;
import java.util.Map;

/// The shop's own data, being typed.
///
/// @param countries code → name, in the reader's language
/// @param zones id → name
public record AccountForm(Form form, Map<String, String> countries, Map<String, String> zones) {}
