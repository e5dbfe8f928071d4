package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.HeldAnswer;
import java.util.List;

/// The list of what is held.
public record AllHeld(List<HeldAnswer> answers) {}
