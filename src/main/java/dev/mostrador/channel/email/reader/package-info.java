/// Reads one raw mail: bytes in, a [dev.mostrador.channel.email.reader.ReadEmail] out. Pure: no Spring, no database, no
/// clock, no network.
///
/// `mime` takes the mail apart, `text` and `html` turn its bodies into something to read, `quote` folds what the person
/// did not write now, `nature` says what kind of mail it is, `tnef` opens Outlook's winmail.dat.
@org.jspecify.annotations.NullMarked
package dev.mostrador.channel.email.reader;
