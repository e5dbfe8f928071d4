package dev.mostrador.channel.email.reader.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A header value with parameters: `text/plain; charset=utf-8; name*=UTF-8''factura%20n%C2%BA1.pdf`.
///
/// @param value the part before the first `;`, in lower case, comments left out
/// @param all decoded (RFC 2231, and RFC 2047 where it does not belong but is common), keys in lower case
public record Parameters(String value, Map<String, String> all) {
    private static final int MOST = 100;

    public static Parameters parse(String header) {
        var raw = new LinkedHashMap<String, String>();
        var scanner = new ParameterScanner(header);
        var value = scanner.upToSemicolon();
        while (scanner.hasMore() && raw.size() < MOST) {
            scanner.parameter(raw);
        }
        int comment = value.indexOf('(');
        var bare = comment < 0 ? value : value.substring(0, comment);
        return new Parameters(Clean.oneLine(bare).toLowerCase(Locale.ROOT), Continuations.joined(raw));
    }

    public String get(String name) {
        return all.getOrDefault(name, "");
    }
}
