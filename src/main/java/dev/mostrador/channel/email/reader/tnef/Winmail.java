package dev.mostrador.channel.email.reader.tnef;

import java.util.List;

/// What was inside a winmail.dat.
///
/// @param text "" if there is none
/// @param html "" if there is none
/// @param whole whether everything in it could be taken out
public record Winmail(String text, String html, List<File> files, boolean whole) {
    public Winmail {
        files = List.copyOf(files);
    }

    /// @param offset of the content inside the decoded winmail.dat
    /// @param type as declared, "" if not
    public record File(String name, String type, String contentId, long offset, long length) {}
}
