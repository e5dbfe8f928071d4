package dev.mostrador.desk;

/// A view of the navigation with how many conversations it holds.
public record Counted(DeskView view, long count) {}
