package dev.mostrador.channel.email.reader.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Charset names as mails write them. Where a name is used for a larger set in practice, the larger one is taken.
final class Charsets {
    private static final Map<String, String> BETTER = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("koi8", "koi8-r"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("x-mac-roman", "x-macroman"),
            Map.entry("macintosh", "x-macroman"));

    /// `iso8859-15`, `iso_8859_15`, `win-1252`, `windows1252`, `cp-1252` and the like.
    private static final Pattern ISO = Pattern.compile("iso[-_ ]?8859[-_ ]?(\\d{1,2})(?:[-_].{0,9})?");

    private static final Pattern WINDOWS = Pattern.compile("(?:win|windows|cp|x-cp|x-ansi)[-_ ]?(125\\d)");

    private Charsets() {}

    static Optional<Charset> named(String declared) {
        var name = declared.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > 60) {
            return Optional.empty();
        }
        return known(BETTER.getOrDefault(regular(name), regular(name)));
    }

    private static String regular(String name) {
        var iso = ISO.matcher(name);
        if (iso.matches() && !name.endsWith("-i")) {
            return "iso-8859-" + iso.group(1);
        }
        var windows = WINDOWS.matcher(name);
        return windows.matches() ? "windows-" + windows.group(1) : name;
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
