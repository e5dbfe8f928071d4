package dev.mostrador.channel.email.reader.mime;

/// One header line, unfolded.
///
/// @param name in lower case
/// @param value as it came, apart from its bytes being text now
public record Field(String name, String value) {}
