package dev.mostrador.channel.email.reader.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which type an attachment really has. The declared one stands unless it says nothing or covers up something that
/// runs.
public final class MediaType {
    /// Bytes of the content that are looked at.
    public static final int SAMPLE = 512;

    private static final Set<String> VAGUE = Set.of(
            "application/octet-stream",
            "application/x-download",
            "application/force-download",
            "application/unknown",
            "application/binary",
            "binary/octet-stream",
            "unknown/unknown",
            "");
    private static final Set<String> HARMFUL =
            Set.of("application/x-msdownload", "application/x-elf", "text/html", "image/svg+xml", "application/x-sh");

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", "image/heic"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ics", "text/calendar"),
            Map.entry("vcf", "text/vcard"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("zip", "application/zip"),
            Map.entry("exe", "application/x-msdownload"));

    private MediaType() {}

    /// @param start the first bytes of the content
    public static String of(String declared, String name, byte[] start) {
        var seen = Magic.of(start);
        if (HARMFUL.contains(seen)
                && !(seen.equals("text/html") && declared.startsWith("text/") && !VAGUE.contains(declared))) {
            return seen;
        }
        if (!VAGUE.contains(declared)) {
            return disagrees(declared, seen) ? seen : declared;
        }
        var byName = BY_EXTENSION.getOrDefault(extension(name), "");
        boolean zipped = seen.equals("application/zip") && byName.startsWith("application/vnd.");
        return !seen.isEmpty() && !zipped ? seen : !byName.isEmpty() ? byName : "application/octet-stream";
    }

    /// `image/png` on a JPEG.
    private static boolean disagrees(String declared, String seen) {
        return declared.startsWith("image/") && seen.startsWith("image/") && !declared.equals(seen);
    }

    public static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// For a part without a name; "bin" if unknown.
    public static String extensionOf(String type) {
        return switch (type) {
            case "message/delivery-status", "message/disposition-notification", "text/rfc822-headers" -> "txt";
            case "application/pgp-signature" -> "asc";
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> "p7s";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> "p7m";
            case "image/jpeg" -> "jpg";
            case "text/html" -> "html";
            case "audio/ogg" -> "ogg";
            default ->
                BY_EXTENSION.entrySet().stream()
                        .filter(it -> it.getValue().equals(type))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("bin");
        };
    }

    static String ascii(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1);
    }
}
