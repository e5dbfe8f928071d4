package dev.mostrador.channel.email.reader.mime;

/// How much of a mail is taken apart. Far above what honest mails need.
public final class Limits {
    /// Levels of multipart inside multipart.
    public static final int DEPTH = 50;

    /// Leaf parts of one mail.
    public static final int PARTS = 500;

    public static final int FIELDS = 1_000;
    public static final int FIELD_BYTES = 64 * 1024;
    public static final int HEADER_BYTES = 512 * 1024;

    /// Decoded bytes of a text or HTML body that are read into memory.
    public static final int BODY_BYTES = 1024 * 1024;

    public static final int ADDRESSES = 2_000;
    public static final int IDS = 200;

    private Limits() {}
}
