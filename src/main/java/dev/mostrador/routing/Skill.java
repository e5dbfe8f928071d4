package dev.mostrador.routing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Something that not everybody can do.
///
/// @param kind a training is granted by somebody who says that it was passed; until there are courses, a supervisor
/// @param inboxes nothing that was written to these is given to anybody without it
public record Skill(UUID id, String name, Kind kind, List<String> inboxes) {
    public enum Kind {
        SKILL,
        TRAINING;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
