package dev.mostrador.desk.list;

import java.util.List;

/// The views with their counts, as the navigation shows them.
///
/// @param waiting what the navigation says beside the inbox: mine and nobody's
public record ViewsPane(List<ViewItem> items, long waiting) {
    public String version() {
        return Integer.toHexString(toString().hashCode());
    }
}
