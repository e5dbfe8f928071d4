package dev.mostrador.ui;

import java.util.List;

/// A screen to look at: size, theme, language.
public record Look(String name, int width, int height, boolean dark, String language) {
    public static final Look DESK = new Look("desk-light-es", 1440, 900, false, "es");
    public static final Look DESK_DARK_ENGLISH = new Look("desk-dark-en", 1440, 900, true, "en");
    public static final Look PHONE = new Look("phone-light-es", 390, 844, false, "es");
    public static final Look PHONE_DARK_ENGLISH = new Look("phone-dark-en", 390, 844, true, "en");

    /// Sizes, themes and languages, each of both; with `-Dmostrador.looks=all` also in every other company.
    public static final List<Look> ALL = "all".equals(System.getProperty("mostrador.looks"))
            ? List.of(DESK, PHONE_DARK_ENGLISH, PHONE, DESK_DARK_ENGLISH)
            : List.of(DESK, PHONE_DARK_ENGLISH);
}
