package dev.mostrador.identity;

/// Sends a [Link] by mail. The module that can send mail provides it; without one, the administrator hands the link
/// over.
public interface OutgoingLinks {
    /// Queues the mail, in the caller's transaction and account scope.
    ///
    /// @return false when this shop cannot send mail (yet)
    boolean send(Link link);
}
