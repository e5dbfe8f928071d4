package dev.mostrador.calendar;

/// Hours changed, began or ended. Published inside the transaction.
public record CalendarChanged(Scope scope) {}
