package dev.mostrador.desk;

import java.util.List;

/// The views with their live counts.
///
/// @param current the slug of the view that is open, or empty
/// @param quarantined mails that could not be read
public record Sidebar(List<Counted> views, String current, long quarantined) {}
