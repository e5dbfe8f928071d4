package dev.mostrador.identity.door;

import dev.mostrador.ui.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/// How a browser is turned away. To sign in when it asked for a page; with a page that says so when it sent something,
/// as that would be lost on the way.
final class Refusals {
    private Refusals() {}

    static void nobody(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            response.sendRedirect("/sign-in" + next(request));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        request.setAttribute(Failure.FORM_EXPIRED, why instanceof CsrfException);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static String next(HttpServletRequest request) {
        if (request.getRequestURI().equals("/")) {
            return "";
        }
        var query = request.getQueryString();
        var target = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return "?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
