package dev.mostrador.ui;

import java.util.List;
import java.util.Locale;

/// One place that a person can go to. Modules offer theirs as beans of [Nav].
///
/// @param label a key of `messages/`
/// @param count shown when above zero
/// @param order smaller comes first
public record NavItem(Area area, Group group, String label, String path, Icon icon, int order, long count) {
    public enum Area {
        MAIN,
        SETTINGS
    }

    /// Under which heading a setting stands: `ui.settings.group.<word>`.
    public enum Group {
        SHOP,
        CHANNELS,
        TIME,
        WORK,
        ACCESS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static NavItem main(String label, String path, Icon icon, int order) {
        return new NavItem(Area.MAIN, Group.WORK, label, path, icon, order, 0);
    }

    /// Under the heading of everyday work.
    public static NavItem settings(String label, String path, Icon icon, int order) {
        return new NavItem(Area.SETTINGS, Group.WORK, label, path, icon, order, 0);
    }

    public NavItem in(Group heading) {
        return new NavItem(area, heading, label, path, icon, order, count);
    }

    public NavItem withCount(long count) {
        return new NavItem(area, group, label, path, icon, order, count);
    }

    /// What a module adds to the navigation of this reader; asked for once a page.
    public interface Nav {
        List<NavItem> items(Reader reader);
    }
}
