package dev.mostrador.protocol;

import dev.mostrador.protocol.document.Section;
import dev.mostrador.ui.Words;
import java.time.Instant;
import java.util.List;

/// What a module above counts of how a chapter is lived: shown beneath that chapter, beside what it asks for.
public interface ChapterFigures {
    Section section();

    /// Nothing to say yet: no lines.
    List<Line> since(Instant since);

    /// A sentence for a reader, whose language is known only when it is shown.
    interface Line {
        String in(Words words);
    }
}
