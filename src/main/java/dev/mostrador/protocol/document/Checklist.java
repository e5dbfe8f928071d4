package dev.mostrador.protocol.document;

import java.util.List;

/// @param reason a reason's key, or the key of its group; empty: every matter
public record Checklist(String reason, List<String> asks) {
    boolean fits(String of) {
        return reason.isEmpty() || of.equals(reason) || of.startsWith(reason + ".");
    }
}
