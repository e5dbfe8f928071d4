package dev.mostrador.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers a program with a [Problem], in its language.
@Component
public class ProblemAnswers {
    public static final String TYPE = "application/problem+json";

    private final Pages pages;
    private final JsonMapper json;

    ProblemAnswers(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    record Body(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String requestId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors) {}

    record Field(String field, String detail) {}

    public void answer(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = pages.words(request);
        var body = json.writeValueAsBytes(body(problem, words, request));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(TYPE);
        response.setHeader("Content-Language", words.language());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Body body(Problem problem, Words words, HttpServletRequest request) {
        return new Body(
                problem.type(),
                words.say(problem.key() + ".title"),
                problem.status(),
                words.say(problem.key() + ".detail", problem.arguments().toArray()),
                path(request),
                RequestId.of(request),
                problem.errors().stream()
                        .map(wrong -> new Field(wrong.field(), words.say(wrong.detail())))
                        .toList());
    }

    // After an error the request's own path is the error page's.
    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
