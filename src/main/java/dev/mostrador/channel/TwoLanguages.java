package dev.mostrador.channel;

/// A text in the shop's own words.
///
/// @param english empty: the Spanish one is said to everybody
public record TwoLanguages(String spanish, String english) {
    public static final TwoLanguages NONE = new TwoLanguages("", "");

    /// Empty when the shop has written none.
    public String in(String language) {
        return language.equals("en") && !english.isBlank() ? english : spanish;
    }
}
