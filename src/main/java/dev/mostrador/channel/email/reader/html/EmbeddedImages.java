package dev.mostrador.channel.email.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Images written into the HTML itself (`data:image/png;base64,…`) become files like any other.
///
/// @param html with `cid:` in their place
public record EmbeddedImages(String html, List<Image> images) {
    private static final Set<String> KNOWN = Set.of("image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp");
    private static final String START = "data:image/";
    private static final int LONGEST_TYPE = 60;
    private static final int MOST = 100;

    public EmbeddedImages {
        images = List.copyOf(images);
    }

    /// @param base64 of its content
    public record Image(String contentId, String type, String base64) {}

    /// @param firstNumber the images are numbered from there
    public static EmbeddedImages takeOut(String html, int firstNumber) {
        var lower = html.toLowerCase(Locale.ROOT);
        if (lower.length() != html.length() || !lower.contains(START)) {
            return new EmbeddedImages(html, List.of());
        }
        var out = new StringBuilder();
        var images = new ArrayList<Image>();
        int done = 0;
        int at = lower.indexOf(START);
        while (at >= 0 && images.size() < MOST) {
            var type = type(lower, at);
            if (type.isEmpty()) {
                at = lower.indexOf(START, at + START.length());
                continue;
            }
            int end = end(html, at);
            var image = new Image(
                    "embedded-" + (firstNumber + images.size()), type, html.substring(html.indexOf(',', at) + 1, end));
            out.append(html, done, at).append("cid:").append(image.contentId);
            images.add(image);
            done = end;
            at = lower.indexOf(START, end);
        }
        return new EmbeddedImages(out.append(html, done, html.length()).toString(), images);
    }

    private static int end(String html, int from) {
        int at = from;
        while (at < html.length() && "\"'>) \t".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// The type of a known image inside an attribute, "" for anything else.
    private static String type(String html, int at) {
        int comma = html.indexOf(',', at, Math.min(html.length(), at + LONGEST_TYPE));
        if (comma < 0 || at == 0 || "\"'=".indexOf(html.charAt(at - 1)) < 0) {
            return "";
        }
        var head = html.substring(at + "data:".length(), comma);
        var type = head.substring(0, Math.max(0, head.indexOf(';')));
        return head.endsWith(";base64") && KNOWN.contains(type) ? type : "";
    }
}
