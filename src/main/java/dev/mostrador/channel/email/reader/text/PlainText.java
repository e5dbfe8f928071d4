package dev.mostrador.channel.email.reader.text;

import dev.mostrador.channel.email.reader.mime.Clean;
import dev.mostrador.channel.email.reader.mime.Part;
import dev.mostrador.channel.email.reader.quote.Line;
import java.util.Arrays;
import java.util.List;

/// A text/plain part as lines.
public final class PlainText {
    private PlainText() {}

    public static List<Line> lines(Part part) {
        var lines = Arrays.asList(Clean.block(part.text()).split("\n", -1));
        boolean flowed = part.parameter("format").equalsIgnoreCase("flowed");
        var whole = flowed ? Flowed.join(lines, part.parameter("delsp").equalsIgnoreCase("yes")) : lines;
        return whole.stream().map(Line::of).toList();
    }
}
