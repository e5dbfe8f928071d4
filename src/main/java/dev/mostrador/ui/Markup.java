package dev.mostrador.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The few marks that people type: `**bold**`, `*italic*`, lists, `> quotes`, `[words](address)`, `![picture]`. All
/// else is text and comes out escaped: what this makes is safe by construction. A text without marks looks as it was
/// typed.
public final class Markup {
    private static final Pattern ITEM = Pattern.compile("(?:[-*•]|(\\d{1,3})[.)]) +(\\S.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\[\\]\\n]{1,200})\\](?!\\()");
    private static final int DEEPEST = 5; // quotes in quotes, bold in italic

    // Whatever has no end in its line is not tried further: a long text must not be read again from each of its stars.
    private static final Pattern INLINE = Pattern.compile("!\\[(?<picture>[^\\[\\]\\n]{1,200})\\](?!\\()"
            + "|\\[(?<words>[^\\[\\]\\n]{1,300})\\]\\((?<address>(?:https?://|mailto:)[^\\s()<>\"]{1,2000})\\)"
            + "|(?<bold>\\*\\*)(?=\\S)" // where it ends: [BoldEnds]
            + "|(?<![\\w*])\\*(?=[^\\s*])(?<italic>[^*\\n]{1,1000}?)(?<=[^\\s*])\\*(?![\\w*])"
            + "|(?<link>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}»*])"
            + "|(?<mail>(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]++(?:\\.[\\w-]++)+)");

    private final Show show;

    private Markup(Show show) {
        this.show = show;
    }

    /// How it is shown where it is read.
    ///
    /// @param newTab links open beside the desk
    /// @param picture the element that shows a named picture, as HTML; empty: there is none of that name
    /// @param mention what stands out as a colleague's name; null: nothing
    public record Show(
            boolean newTab,
            Function<String, Optional<String>> picture,
            @Nullable Pattern mention) {}

    public static String html(String text, Show show) {
        return new Markup(show).blocks(lines(text), 0);
    }

    /// The names of the pictures that stand in the text.
    public static List<String> pictures(String text) {
        return PICTURE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// For where only text can be read: the marks stay as they were typed, addresses and pictures in words.
    public static String plain(String text) {
        var named = PICTURE.matcher(text).replaceAll("[$1]");
        return named.replaceAll(
                "\\[([^\\[\\]\\n]{1,300})\\]\\(((?:https?://|mailto:)[^\\s()<>\"]{1,2000})\\)", "$1 ($2)");
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static List<String> lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip().lines().toList();
    }

    private String blocks(List<String> lines, int depth) {
        var html = new StringBuilder();
        for (var at = 0; at < lines.size(); ) {
            var end = end(lines, at);
            html.append(block(lines.subList(at, end), depth));
            at = end;
        }
        return html.toString();
    }

    private enum Kind {
        GAP,
        QUOTE,
        BULLETS,
        NUMBERS,
        WORDS;

        static Kind of(String line) {
            if (line.isBlank()) {
                return GAP;
            }
            if (line.startsWith(">")) {
                return QUOTE;
            }
            var item = ITEM.matcher(line);
            return !item.matches() ? WORDS : item.group(1) == null ? BULLETS : NUMBERS;
        }
    }

    // An item goes on in lines that are indented.
    private static int end(List<String> lines, int start) {
        var kind = Kind.of(lines.get(start));
        var list = kind == Kind.BULLETS || kind == Kind.NUMBERS;
        var end = start + 1;
        while (end < lines.size()
                && (Kind.of(lines.get(end)) == kind
                        || list
                                && lines.get(end).startsWith("  ")
                                && !lines.get(end).isBlank())) {
            end++;
        }
        return end;
    }

    private String block(List<String> lines, int depth) {
        return switch (Kind.of(lines.getFirst())) {
            case GAP -> "";
            case QUOTE -> depth < DEEPEST ? quote(lines, depth) : paragraph(lines);
            case BULLETS -> "<ul>\n" + items(lines) + "</ul>\n";
            case NUMBERS -> "<ol" + start(lines.getFirst()) + ">\n" + items(lines) + "</ol>\n";
            case WORDS -> paragraph(lines);
        };
    }

    private String quote(List<String> lines, int depth) {
        var inner = lines.stream().map(line -> line.replaceFirst("^> ?", "")).toList();
        return "<blockquote>\n" + blocks(inner, depth + 1) + "</blockquote>\n";
    }

    private String paragraph(List<String> lines) {
        return "<p>" + lines.stream().map(this::line).collect(Collectors.joining("<br>\n")) + "</p>\n";
    }

    // What was set in stays so.
    private String line(String line) {
        var words = line.stripLeading();
        return "&nbsp;".repeat(Math.min(line.length() - words.length(), 40)) + inline(words, 0);
    }

    private static String start(String line) {
        var item = ITEM.matcher(line);
        return item.matches() && !"1".equals(item.group(1)) ? " start=\"" + item.group(1) + "\"" : "";
    }

    private String items(List<String> lines) {
        var items = new ArrayList<StringBuilder>();
        for (var line : lines) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                items.add(new StringBuilder(inline(item.group(2), 0)));
            } else {
                items.getLast().append("<br>\n").append(inline(line.strip(), 0));
            }
        }
        return items.stream().map(item -> "<li>" + item + "</li>\n").collect(Collectors.joining());
    }

    private String inline(String text, int depth) {
        if (depth > DEEPEST) {
            return escaped(text);
        }
        var html = new StringBuilder();
        var found = INLINE.matcher(text);
        var bold = new BoldEnds(text);
        var from = 0;
        for (var at = 0; at <= text.length() && found.find(at); ) {
            var end = found.group("bold") == null ? found.end() : bold.after(found.end());
            if (end == BoldEnds.NONE) {
                at = found.start() + 1;
                continue;
            }
            html.append(words(text.substring(from, found.start())));
            html.append(
                    found.group("bold") == null ? marked(found, depth) : bold(text.substring(found.end(), end), depth));
            from = found.group("bold") == null ? end : end + BoldEnds.MARK;
            at = from;
        }
        return html.append(words(text.substring(from))).toString();
    }

    private String bold(String inner, int depth) {
        return "<strong>" + inline(inner, depth + 1) + "</strong>";
    }

    private String marked(Matcher found, int depth) {
        if (found.group("picture") != null) {
            return show.picture().apply(found.group("picture")).orElseGet(() -> escaped(found.group()));
        }
        if (found.group("italic") != null) {
            return "<em>" + inline(found.group("italic"), depth + 1) + "</em>";
        }
        if (found.group("words") != null) {
            return link(found.group("address"), found.group("words"));
        }
        return found.group("link") != null
                ? link(found.group("link"), found.group("link"))
                : link("mailto:" + found.group("mail"), found.group("mail"));
    }

    private String link(String address, String words) {
        var how = show.newTab() ? " target=\"_blank\" rel=\"noopener noreferrer nofollow\"" : "";
        return "<a href=\"" + escaped(address) + "\"" + how + ">" + escaped(words) + "</a>";
    }

    private String words(String text) {
        if (show.mention() == null) {
            return escaped(text);
        }
        var html = new StringBuilder();
        var found = show.mention().matcher(text);
        var from = 0;
        while (found.find()) {
            html.append(escaped(text.substring(from, found.start())));
            html.append("<mark class=\"mention\">")
                    .append(escaped(found.group()))
                    .append("</mark>");
            from = found.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }
}
