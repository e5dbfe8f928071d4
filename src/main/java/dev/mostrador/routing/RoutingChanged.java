package dev.mostrador.routing;

/// How things are given out, or who can do what, is otherwise than before. Published inside the transaction.
record RoutingChanged() {}
