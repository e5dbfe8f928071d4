package dev.mostrador.calendar;

import java.time.LocalDate;

/// A day on which a country or region rests.
///
/// @param key its name is the message key `calendar.holiday.<key>`
/// @param name its name in English, for those that have no such key
public record Holiday(LocalDate date, String key, String name) {}
