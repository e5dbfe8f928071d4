package dev.mostrador.protocol.document;

import java.util.List;

/// What those who attend learn (R2).
public record Training(String about, List<Course> courses) {
    /// @param months after which it is taken again; 0: never
    public record Course(String title, Limits.Rank role, int months) {}
}
