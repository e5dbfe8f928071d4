package dev.mostrador.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Who the file's keys became once they were created.
record DemoPeople(Map<String, UUID> agents, Map<String, UUID> teams) {
    UUID agent(String key) {
        return Objects.requireNonNull(agents.get(key), key);
    }

    UUID team(String key) {
        return Objects.requireNonNull(teams.get(key), key);
    }
}
