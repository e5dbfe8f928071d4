package dev.mostrador.channel.email.reader.text;

import java.util.ArrayList;
import java.util.List;

/// RFC 3676: a line that ends with a blank goes on in the next one of the same quote depth.
final class Flowed {
    private final boolean deleteSpace;
    private final List<String> out = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int depth;
    private boolean open;

    private Flowed(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    static List<String> join(List<String> lines, boolean deleteSpace) {
        var it = new Flowed(deleteSpace);
        lines.forEach(it::take);
        it.finish();
        return it.out;
    }

    private void take(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        var content = line.substring(quotes);
        if (content.startsWith(" ")) {
            content = content.substring(1);
        }
        boolean signature = content.equals("-- ");
        if (open && (quotes != depth || signature)) {
            finish();
        }
        depth = quotes;
        boolean soft = content.endsWith(" ") && !signature;
        paragraph.append(soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
        open = true;
        if (!soft) {
            finish();
        }
    }

    private void finish() {
        if (open) {
            var text = paragraph.toString();
            out.add(depth == 0 ? text : ">".repeat(Math.min(depth, 50)) + " " + text);
        }
        paragraph.setLength(0);
        open = false;
    }
}
