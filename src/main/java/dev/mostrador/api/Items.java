package dev.mostrador.api;

import java.util.List;

/// A list that fits one answer.
record Items<T>(List<T> items) {}
