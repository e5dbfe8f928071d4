package dev.mostrador.promise.ledger;

import java.time.Instant;
import java.util.List;

/// A date that a draft promises, or that an agent chose.
///
/// @param words as they stand in the draft
/// @param business counted in working time
public record FoundDate(String words, Instant due, boolean business, List<Doubt> doubts) {}
