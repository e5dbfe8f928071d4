package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.document.Section;

/// A piece of the manual that makes sense by itself.
///
/// @param title where in its chapter: a step, a channel; may be empty
public record Passage(Section section, String title, String text) {}
