package dev.mostrador.protocol.text;

import dev.mostrador.ui.Saying;

/// What keeps a text from being a protocol.
///
/// @param line from 1; 0: unknown
/// @param field as `limits.matrix[2].role`; empty: the whole
public record Trouble(int line, String field, Saying what) {}
