package dev.mostrador.identity.door;

import dev.mostrador.identity.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/// While there is no shop, every page leads to the set-up.
final class SetUpFilter extends OncePerRequestFilter {
    private static final List<String> OPEN = List.of(
            "/setup",
            "/assets/",
            "/language",
            "/theme",
            "/api/",
            "/error",
            "/sw.js",
            "/offline",
            "/manifest.webmanifest");

    private final Accounts accounts;

    SetUpFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (accounts.isEmpty() && OPEN.stream().noneMatch(request.getRequestURI()::startsWith)) {
            response.sendRedirect("/setup");
        } else {
            chain.doFilter(request, response);
        }
    }
}
