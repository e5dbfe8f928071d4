/// What kind of mail it is, and what a delivery report reports.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader.nature;
