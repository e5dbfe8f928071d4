package dev.mostrador.channel.email.reader.mime;

import java.util.Locale;

/// The type that the first bytes give away, "" if they do not.
final class Magic {
    private Magic() {}

    static String of(byte[] start) {
        var text = MediaType.ascii(start);
        var binary = binary(text);
        return binary.isEmpty() ? markup(text) : binary;
    }

    private static String binary(String text) {
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        } else if (text.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return "image/gif";
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        } else if (text.startsWith("PK\u0003\u0004")) {
            return "application/zip";
        } else if (text.startsWith("\u007fELF")) {
            return "application/x-elf";
        } else if (text.startsWith("MZ") && text.indexOf('\0') > 0) {
            return "application/x-msdownload";
        }
        return media(text);
    }

    private static String media(String text) {
        if (text.startsWith("ftyp", 4)) {
            return text.startsWith("hei", 8) || text.startsWith("mif1", 8) ? "image/heic" : "video/mp4";
        }
        return text.startsWith("OggS") ? "audio/ogg" : text.startsWith("ID3") ? "audio/mpeg" : "";
    }

    private static String markup(String text) {
        var start = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("#!")) {
            return "application/x-sh";
        } else if (start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg"))) {
            return "image/svg+xml";
        } else if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<script")) {
            return "text/html";
        }
        return "";
    }
}
