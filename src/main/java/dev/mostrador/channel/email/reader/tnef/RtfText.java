package dev.mostrador.channel.email.reader.tnef;

import dev.mostrador.channel.email.reader.mime.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// RTF to what it was made of: HTML that Outlook wrapped into it (MS-OXRTFEX), or else plain text.
final class RtfText {
    private static final int DEEPEST = 1_000;
    private static final Set<String> UNSEEN = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "footer",
            "listtable",
            "listoverridetable",
            "themedata");

    private final String rtf;
    private final boolean wantsHtml;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(false, false);
    private String charset = "windows-1252";
    private boolean onlyRtf;
    private int at;
    private int skip;

    private record Group(boolean hidden, boolean htmlTag) {}

    private RtfText(String rtf, boolean wantsHtml) {
        this.rtf = rtf;
        this.wantsHtml = wantsHtml;
    }

    /// "" if the RTF was not made from HTML.
    static String html(String rtf) {
        int mark = rtf.indexOf("\\fromhtml");
        return mark < 0 || mark > 500 ? "" : new RtfText(rtf, true).run();
    }

    static String text(String rtf) {
        return rtf.startsWith("{\\rtf") ? new RtfText(rtf, false).run() : "";
    }

    private String run() {
        while (at < rtf.length()) {
            char it = rtf.charAt(at++);
            switch (it) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> literal(it);
            }
        }
        flush();
        return out.toString();
    }

    private void open() {
        if (groups.size() < DEEPEST) {
            groups.push(group);
        }
    }

    private void close() {
        flush();
        if (!groups.isEmpty()) {
            group = groups.pop();
        }
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char it = rtf.charAt(at);
        if (Character.isLetter(it)) {
            word();
        } else {
            at++;
            symbol(it);
        }
    }

    private void symbol(char it) {
        if (it == '\'') {
            int code = at + 1 < rtf.length() ? hex(rtf.charAt(at), rtf.charAt(at + 1)) : -1;
            at = Math.min(at + 2, rtf.length());
            literal((char) Math.max(code, ' '));
        } else if (it == '*') {
            group = new Group(
                    !(wantsHtml && rtf.startsWith("\\htmltag", at)), wantsHtml && rtf.startsWith("\\htmltag", at));
        } else {
            literal(it == '~' ? ' ' : it);
        }
    }

    private void word() {
        int from = at;
        while (at < rtf.length() && at - from < 40 && Character.isLetter(rtf.charAt(at))) {
            at++;
        }
        var word = rtf.substring(from, at);
        int numberFrom = at;
        while (at < rtf.length()
                && at - numberFrom < 8
                && (Character.isDigit(rtf.charAt(at)) || (at == numberFrom && rtf.charAt(at) == '-'))) {
            at++;
        }
        var number = rtf.substring(numberFrom, at);
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        act(word, number.isEmpty() || number.equals("-") ? 1 : Integer.parseInt(number));
    }

    private void act(String word, int number) {
        switch (word) {
            case "par", "line", "row" -> special("\n");
            case "tab", "cell" -> special("\t");
            case "u" -> unicode(number);
            case "ansicpg" -> charset = "windows-" + number;
            case "htmlrtf" -> {
                flush();
                onlyRtf = number != 0;
            }
            default -> {
                if (UNSEEN.contains(word)) {
                    group = new Group(true, false);
                }
            }
        }
    }

    /// Line ends in HTML made from RTF are in the tags already, except in plain text.
    private void special(String text) {
        flush();
        if (isSeen()) {
            out.append(text);
        }
    }

    private void unicode(int number) {
        flush();
        if (isSeen()) {
            out.append((char) (number & 0xffff));
        }
        skip = 1;
    }

    private void literal(char it) {
        if (skip > 0) {
            skip--;
        } else if (isSeen()) {
            pending.write(it);
        }
    }

    private boolean isSeen() {
        return !group.hidden && !(wantsHtml && onlyRtf && !group.htmlTag);
    }

    private void flush() {
        if (pending.size() > 0) {
            var bytes = pending.toByteArray();
            out.append(
                    charset.equals("windows-65001")
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : TextDecoder.decode(bytes, charset));
            pending.reset();
        }
    }

    private static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first << 4 | second;
    }
}
