package dev.mostrador.channel.email.reader.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Locale;

/// A node of the mail: a multipart with children, or a leaf with content.
///
/// @param type media type; what the header says, or what its place implies
/// @param raw the encoded content, still inside the mail
/// @param cut its parts were too many or too deep to be taken apart
public record Part(Headers headers, String type, MemorySegment raw, List<Part> children, boolean cut) {
    public Part {
        children = List.copyOf(children);
    }

    public boolean isMultipart() {
        return !children.isEmpty();
    }

    public boolean is(String wanted) {
        return wanted.endsWith("/*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }

    public String parameter(String name) {
        return headers.parameters("content-type").get(name);
    }

    public String contentId() {
        return MessageIds.first(headers.first("content-id").orElse(""));
    }

    public boolean isDeclaredAttachment() {
        return headers.token("content-disposition").equals("attachment");
    }

    /// As the sender wrote it, decoded; "" if none.
    public String declaredName() {
        var name = headers.parameters("content-disposition").get("filename");
        return name.isBlank() ? parameter("name") : name;
    }

    /// The decoded content.
    public InputStream open() {
        var bytes = new SegmentStream(raw);
        return switch (encoding()) {
            case "base64" -> new Base64Stream(bytes);
            case "quoted-printable" -> new QuotedPrintableStream(bytes);
            case "x-uuencode", "uuencode", "x-uue" -> new UuStream(bytes);
            default -> bytes;
        };
    }

    /// The decoded content as text, its first [Limits#BODY_BYTES].
    public String text() {
        var bytes = bytes(Limits.BODY_BYTES);
        var declared = parameter("charset");
        return TextDecoder.decode(bytes, declared.isEmpty() && is("text/html") ? MetaCharset.of(bytes) : declared);
    }

    public byte[] bytes(int most) {
        try (var in = open()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the content goes on after its first [Limits#BODY_BYTES].
    public boolean isLong() {
        if (raw.byteSize() <= Limits.BODY_BYTES) {
            return false;
        }
        try (var in = open()) {
            in.skipNBytes(Limits.BODY_BYTES);
            return in.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String encoding() {
        var declared =
                headers.token("content-transfer-encoding").replace("\"", "").toLowerCase(Locale.ROOT);
        return declared.equals("base64") && is("text/*") && !Base64Check.looksRight(raw) ? "8bit" : declared;
    }
}
