package dev.mostrador.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some items of a list; `next` goes into `after` of the next request, null: these were the last.
record PageOfItems<T>(List<T> items, @Nullable String next) {}
