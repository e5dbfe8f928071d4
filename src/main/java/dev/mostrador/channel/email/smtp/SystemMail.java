package dev.mostrador.channel.email.smtp;

import java.io.Serializable;

/// A mail of the system's own on its way, as the scheduler's table keeps it: closed with the installation's key, since
/// it may hold a link that opens a door.
///
/// @param attempt from 1
record SystemMail(int account, String messageId, byte[] sealed, int attempt) implements Serializable {
    SystemMail again() {
        return new SystemMail(account, messageId, sealed, attempt + 1);
    }

    /// What is inside.
    record Content(String name, String address, String subject, String text) {}
}
