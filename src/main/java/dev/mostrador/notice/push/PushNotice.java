package dev.mostrador.notice.push;

import dev.mostrador.notice.NoticeKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// A notice on its way to one device, as the scheduler's table keeps it.
///
/// @param attempt from 1
record PushNotice(int account, UUID device, UUID agent, NoticeKind kind, UUID conversation, Instant at, int attempt)
        implements Serializable {
    PushNotice again() {
        return new PushNotice(account, device, agent, kind, conversation, at, attempt + 1);
    }
}
