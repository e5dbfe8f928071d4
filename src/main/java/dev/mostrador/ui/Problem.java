package dev.mostrador.ui;

import java.util.List;
import java.util.Set;

/// Why a program did not get what it asked for, as RFC 9457 has it. `<key>.title` and `<key>.detail` are its words; its
/// type is the key's last part, or `about:blank` where the status says all there is to say.
///
/// @param arguments of the detail
/// @param errors what is wrong with which field or parameter; may be empty
public record Problem(int status, String key, List<Object> arguments, List<Wrong> errors) {
    private static final String PLAIN = "ui.problem.";
    private static final String TYPES = "urn:problem-type:mostrador:";
    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 429, 500, 503);

    /// One field or parameter, by the name that the request gives it.
    public record Wrong(String field, Saying detail) {}

    public static Problem of(int status, String key, Object... arguments) {
        return new Problem(status, key, List.of(arguments), List.of());
    }

    /// All that is known is the status.
    public static Problem ofStatus(int status) {
        var said = SAID.contains(status) ? status : status < 500 ? 400 : 500;
        return of(status, PLAIN + said);
    }

    public Problem wrong(String field, Saying detail) {
        return new Problem(status, key, arguments, List.of(new Wrong(field, detail)));
    }

    String type() {
        return key.startsWith(PLAIN) ? "about:blank" : TYPES + key.substring(key.lastIndexOf('.') + 1);
    }
}
