package dev.mostrador.notice;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// A module above says more of a notice than its kind: words of people, as they were written.
public interface NoticeDetail {
    boolean knows(NoticeKind kind);

    /// By conversation; those of which there is nothing to say are left out. All of a kind at once.
    Map<UUID, String> of(NoticeKind kind, Collection<UUID> conversations);
}
