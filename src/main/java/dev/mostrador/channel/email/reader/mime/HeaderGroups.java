package dev.mostrador.channel.email.reader.mime;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Several header blocks in a row, as in a delivery status.
public final class HeaderGroups {
    private static final int MOST = 500;

    private HeaderGroups() {}

    public static List<Headers> of(byte[] bytes) {
        var segment = MemorySegment.ofArray(bytes);
        var lines = new Lines(segment, 0);
        var groups = new ArrayList<Headers>();
        while (groups.size() < MOST && lines.next() < bytes.length) {
            var group = HeaderBlock.read(lines);
            if (!group.fields().isEmpty()) {
                groups.add(group);
            } else if (lines.next() < bytes.length) {
                lines.advance();
            }
        }
        return groups;
    }
}
