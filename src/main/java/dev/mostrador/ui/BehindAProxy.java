package dev.mostrador.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the visitor's address and https from what a proxy adds to a request, of the named proxies alone. Read from the
/// right: what a visitor wrote before the proxy added its part counts for nothing.
@Component
@ConditionalOnProperty("mostrador.proxies")
@Order(Ordered.HIGHEST_PRECEDENCE)
class BehindAProxy extends OncePerRequestFilter {
    private final Pattern proxies;

    /// @param proxies a pattern of addresses, spelt as [java.net.InetAddress#getHostAddress]
    BehindAProxy(@Value("${mostrador.proxies}") String proxies) {
        this.proxies = Pattern.compile(proxies);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isProxy(request.getRemoteAddr()) ? forwarded(request) : request, response);
    }

    // A live stream is filtered again when it ends.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private HttpServletRequest forwarded(HttpServletRequest request) {
        var visitor = values(request, "X-Forwarded-For").reversed().stream()
                .filter(it -> !isProxy(it))
                .findFirst()
                .orElse(request.getRemoteAddr());
        var schemes = values(request, "X-Forwarded-Proto");
        var secure = schemes.isEmpty() ? request.isSecure() : schemes.stream().allMatch("https"::equalsIgnoreCase);
        return new Forwarded(request, visitor, secure);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    // The server writes brackets around its peer's IPv6.
    private boolean isProxy(String address) {
        return proxies.matcher(address.replaceAll("[\\[\\]]", "")).matches();
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String visitor;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String visitor, boolean secure) {
            super(request);
            this.visitor = visitor;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return visitor;
        }

        @Override
        public String getRemoteHost() {
            return visitor;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
