/// Opens Outlook's winmail.dat (MS-OXTNEF). Bounded: attachments are located while streaming and read again only when
/// opened.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.tnef;
