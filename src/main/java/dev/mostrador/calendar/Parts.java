package dev.mostrador.calendar;

import java.util.List;

/// The parts of the shop that can have hours of their own. Who knows the channels and inboxes offers them as a bean.
public interface Parts {
    List<Scope> all();
}
