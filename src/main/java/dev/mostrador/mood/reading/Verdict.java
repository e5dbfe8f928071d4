package dev.mostrador.mood.reading;

import java.util.List;
import java.util.Set;

/// @param signs what speaks for it, in the order of the text
public record Verdict(Level level, List<Sign> signs, Set<Demand> demands) {}
