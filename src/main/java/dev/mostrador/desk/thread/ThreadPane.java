package dev.mostrador.desk.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said and what happened.
///
/// @param earlier the address of the page with older messages; null when all are here
public record ThreadPane(List<ThreadItem> items, @Nullable String earlier) {}
