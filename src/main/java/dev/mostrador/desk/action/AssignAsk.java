package dev.mostrador.desk.action;

import dev.mostrador.routing.Misgiving;
import java.util.List;
import java.util.UUID;

/// Something speaks against giving it to that colleague: why all the same?
///
/// @param at the list that stands beside the conversation
/// @param back where nothing is done
public record AssignAsk(long number, UUID agent, String name, Misgiving misgiving, String at, String back) {
    /// As in `desk.assign.anyway.<word>`, in the order of their keys 1, 2, 3 …
    public static final List<String> REASONS = List.of("customer", "knows", "nobody", "learning");
}
