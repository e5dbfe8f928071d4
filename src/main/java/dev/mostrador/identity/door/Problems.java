package dev.mostrador.identity.door;

import dev.mostrador.ui.Problem;
import dev.mostrador.ui.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/// How a program is turned away: RFC 9457.
@Component
class Problems {
    private final ProblemAnswers answers;

    Problems(ProblemAnswers answers) {
        this.answers = answers;
    }

    void nobody(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var tried = request.getHeader("Authorization") != null;
        response.setHeader(
                "WWW-Authenticate", "Bearer realm=\"Mostrador\"" + (tried ? ", error=\"invalid_token\"" : ""));
        answers.answer(tried ? Problem.of(401, "ui.problem.wrong-token") : Problem.ofStatus(401), request, response);
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answers.answer(Problem.ofStatus(403), request, response);
    }
}
