/// Calendar invitations inside mails.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.calendar;
