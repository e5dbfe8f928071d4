package dev.mostrador.desk.list;

import dev.mostrador.ui.Saying;
import org.jspecify.annotations.Nullable;

/// A view in the navigation.
///
/// @param label null: `name` is the shop's own word
/// @param more there may be more than `count`
/// @param key pressed after `g`; empty: none
public record ViewItem(
        String href, @Nullable Saying label, String name, long count, boolean current, String key, boolean more) {
    ViewItem(String href, @Nullable Saying label, String name, long count, boolean current, String key) {
        this(href, label, name, count, current, key, false);
    }
}
