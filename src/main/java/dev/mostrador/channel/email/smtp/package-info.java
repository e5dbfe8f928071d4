/// Mails out: who gets them, what stands in them, how they are sent.
@NullMarked
package dev.mostrador.channel.email.smtp;

import org.jspecify.annotations.NullMarked;
