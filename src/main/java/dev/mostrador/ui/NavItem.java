package dev.mostrador.ui;

import java.util.List;

/// One place that a person can go to. Modules offer theirs as beans of [Nav].
///
/// @param label a key of `messages/`
/// @param count shown when above zero
/// @param order smaller comes first
public record NavItem(Area area, String label, String path, Icon icon, int order, long count) {
    public enum Area {
        MAIN,
        SETTINGS
    }

    public static NavItem main(String label, String path, Icon icon, int order) {
        return new NavItem(Area.MAIN, label, path, icon, order, 0);
    }

    public static NavItem settings(String label, String path, Icon icon, int order) {
        return new NavItem(Area.SETTINGS, label, path, icon, order, 0);
    }

    public NavItem withCount(long count) {
        return new NavItem(area, label, path, icon, order, count);
    }

    /// What a module adds to the navigation of this reader; asked for once a page.
    public interface Nav {
        List<NavItem> items(Reader reader);
    }
}
