package dev.mostrador.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers what announces more than the server takes, before anything reads it: whatever asks such a request for a
/// parameter fails, the page about failures included.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TooBig extends OncePerRequestFilter {
    private final Answers answers;
    private final long limit;

    TooBig(Answers answers, @Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        this.answers = answers;
        this.limit = limit.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() <= limit || type == null || !type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failure = new Failure(413, "ui.error.413", RequestId.of(request));
        var template = request.getHeader("HX-Request") == null ? "ui/error" : "ui/error-notice";
        answers.answer(View.of(template, failure).status(413), new Unread(request), response);
        response.flushBuffer();
    }

    /// The request without what nobody may ask for.
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
