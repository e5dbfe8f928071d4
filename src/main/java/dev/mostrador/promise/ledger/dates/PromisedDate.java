package dev.mostrador.promise.ledger.dates;

import java.time.Instant;

/// A date found in a draft.
///
/// @param from where its words begin in the text, in characters; `to`: behind their end
/// @param words as they stand there: antes del viernes 27
/// @param due the last moment at which it is kept
/// @param business counted in working time
/// @param odd day of the week and date do not fit each other: "viernes 28" that is a Saturday
public record PromisedDate(int from, int to, String words, Instant due, boolean business, boolean odd) {}
