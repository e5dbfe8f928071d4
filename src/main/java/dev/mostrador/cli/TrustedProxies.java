package dev.mostrador.cli;

import java.net.InetAddress;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `MOSTRADOR_PROXY`: whose `X-Forwarded-…` headers are believed. Anybody can write such headers, so nobody's are
/// unless the operator names the proxy; from it alone the visitor's address and https are taken.
final class TrustedProxies {
    private static final String LOCAL = "local";
    private static final String LOOPBACK = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1";

    // Java takes a bare number for an address, too.
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private TrustedProxies() {}

    /// @param named addresses with commas between them, `local` for this machine, or nothing
    static Map<String, Object> settings(String named) {
        if (named.isBlank()) {
            return Map.of();
        }
        var pattern = Stream.of(named.split(",", -1))
                .map(String::strip)
                .map(TrustedProxies::pattern)
                .collect(Collectors.joining("|"));
        return Map.of("mostrador.proxies", pattern);
    }

    private static String pattern(String proxy) {
        if (proxy.equals(LOCAL)) {
            return LOOPBACK;
        }
        if (!ADDRESS.matcher(proxy).matches()) {
            throw new Usage("cli.run.proxy", proxy);
        }
        try { // as the server spells it
            return InetAddress.ofLiteral(proxy).getHostAddress().replace(".", "[.]");
        } catch (IllegalArgumentException noAddress) {
            throw new Usage("cli.run.proxy", proxy);
        }
    }
}
