package dev.mostrador.notice;

import java.util.List;
import java.util.UUID;

/// These agents were told just now, in this transaction.
public record Noticed(List<UUID> agents, NoticeKind kind, UUID conversation) {}
