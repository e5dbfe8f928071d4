package dev.mostrador.calendar;

import java.util.UUID;

/// Whose hours: the shop's, or those of a channel, an inbox or a team that differ from them. As text it is the key.
public record Scope(String key) {
    public static final Scope SHOP = new Scope("");

    public static Scope channel(String name) {
        return new Scope("channel:" + name);
    }

    public static Scope inbox(String address) {
        return new Scope("inbox:" + address);
    }

    public static Scope team(UUID id) {
        return new Scope("team:" + id);
    }

    public boolean isShop() {
        return key.isEmpty();
    }

    /// `channel`, `inbox`, `team`, or empty for the shop.
    public String kind() {
        return isShop() ? "" : key.substring(0, key.indexOf(':'));
    }

    /// Which one of its kind.
    public String target() {
        return key.substring(key.indexOf(':') + 1);
    }
}
