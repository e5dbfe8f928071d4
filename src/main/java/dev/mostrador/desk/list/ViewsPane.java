package dev.mostrador.desk.list;

import dev.mostrador.platform.Alarms.Alarm;
import java.util.List;

/// The views with their counts, as the navigation shows them.
///
/// @param saved those that people keep
/// @param waiting what the navigation says beside the inbox: mine and nobody's
/// @param alarms what is wrong and needs a person
public record ViewsPane(List<ViewItem> items, List<ViewItem> saved, long waiting, List<Alarm> alarms) {
    public String version() {
        return Integer.toHexString(31 * items.hashCode() + saved.hashCode());
    }
}
