package dev.mostrador.channel.email.reader;

/// What whoever reads the mail should be told about it.
public enum Remark {
    /// S/MIME or PGP signed. The signature is not verified, it is listed as an attachment.
    SIGNED,
    /// S/MIME or PGP encrypted: the content is there only as an attachment.
    ENCRYPTED,
    /// It has a body so large that only its beginning is in the text; the whole is an attachment.
    BODY_CUT,
    /// It has more parts, or deeper ones, than are taken apart; the rest is one attachment.
    PARTS_CUT,
    /// Part of it was damaged and is shown as well as it could be read.
    DAMAGED
}
