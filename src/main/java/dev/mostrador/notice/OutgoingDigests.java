package dev.mostrador.notice;

/// Sends the mail with what an agent has not seen. The module that can send mail provides it.
public interface OutgoingDigests {
    /// Queues the mail, in the caller's transaction and account scope.
    ///
    /// @return false when this shop cannot send mail (yet)
    boolean send(String name, String address, String subject, String text);
}
