/// Mails in from IMAP servers: one reader a mailbox, by IDLE, from a cursor.
@NullMarked
package dev.mostrador.channel.email.imap;

import org.jspecify.annotations.NullMarked;
