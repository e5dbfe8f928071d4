package dev.mostrador.identity;

import dev.mostrador.ui.Colour;
import java.time.ZoneId;

/// One shop.
///
/// @param country ISO 3166, two letters: decides how numbers look
/// @param locale the language of the shop, `es` or `en`
/// @param undoSeconds how long a reply can be taken back, 0 to 60
/// @param address where people reach this installation, e.g. `https://desk.example`; links in mails start with it
/// @param colour the shop's, on what it prints
public record Account(
        int id,
        String name,
        String country,
        ZoneId zone,
        String locale,
        String address,
        int undoSeconds,
        Colour colour) {
    static final Colour COLOUR = new Colour("#0b6b5d");
    static final int UNDO = 10; // seconds
}
