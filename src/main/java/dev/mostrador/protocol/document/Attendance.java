package dev.mostrador.protocol.document;

import java.util.List;

/// Who attends (R1, R5).
///
/// @param responsible who answers for all of it, by address
public record Attendance(String responsible, String about, List<Post> posts) {
    /// @param first by address, may be empty where a team attends
    /// @param backup who steps in
    public record Post(String channel, String team, String first, String backup) {
        public boolean isTaken() {
            return !team.isBlank() || !first.isBlank();
        }
    }
}
