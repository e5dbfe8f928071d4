package dev.mostrador.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some rows of a list; `next` is null on the last page.
public record Page<T>(List<T> rows, @Nullable Cursor next) {}
