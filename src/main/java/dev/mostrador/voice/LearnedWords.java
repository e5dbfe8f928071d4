package dev.mostrador.voice;

import java.util.Set;

/// Whoever knows names of the shop's own, products above all, offers them here: they are spelled right (R23). Asked at
/// every pause in typing, so what takes a query is remembered by who offers it.
public interface LearnedWords {
    Set<String> words();
}
