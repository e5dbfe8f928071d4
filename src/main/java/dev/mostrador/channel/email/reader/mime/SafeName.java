package dev.mostrador.channel.email.reader.mime;

/// A file name that is safe to show and to save.
public final class SafeName {
    private static final int LONGEST = 150;

    private SafeName() {}

    /// @return "" if nothing of the name is left
    public static String of(String declared) {
        var line = Clean.oneLine(declared);
        var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        var name = last.replaceAll("[:*?\"<>|]", "_").strip();
        while (name.startsWith(".") || name.endsWith(".") || name.endsWith(" ")) {
            name = name.startsWith(".") ? name.substring(1) : name.substring(0, name.length() - 1);
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /// Keeps the extension.
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
