package dev.mostrador.channel.chat;

/// Nobody gives a chat a subject: its first words are one, until an agent says something better.
final class Subjects {
    private static final int LONGEST = 70;

    private Subjects() {}

    static String of(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        var space = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space > LONGEST / 2 ? space : LONGEST) + "…";
    }
}
