package dev.mostrador.voice;

import java.util.List;
import java.util.Map;

/// The words that a shop's letters are full of.
///
/// @param allowed acronyms and names that may stand in capitals
/// @param glossary terms of the trade with plain words
/// @param dictionary words that are spelled right: products, places
/// @param contacts addresses, domains, phones that may be given out; none: not watched
public record Vocabulary(
        List<String> allowed, Map<String, String> glossary, List<String> dictionary, List<String> contacts) {
    static final Vocabulary NONE = new Vocabulary(List.of(), Map.of(), List.of(), List.of());
}
