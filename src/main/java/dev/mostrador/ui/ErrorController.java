package dev.mostrador.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The one place where a failure becomes an answer: a page, a notice for htmx, or a [Problem] for programs. It says
/// what happened, what was kept and what to do; the log has the rest under the request's id.
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private final Answers answers;
    private final ProblemAnswers problems;

    ErrorController(Answers answers, ProblemAnswers problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            problems.answer(Problem.ofStatus(status), request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            answers.answer(View.of("ui/error-notice", failure(status, request)).status(status), request, response);
        } else {
            answers.answer(View.of("ui/error", failure(status, request)).status(status), request, response);
        }
    }

    private static int status(HttpServletRequest request) {
        // Someone who opens /error by hand finds nothing there.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static Failure failure(int status, HttpServletRequest request) {
        var expired = Boolean.TRUE.equals(request.getAttribute(Failure.FORM_EXPIRED));
        var kind = expired ? "expired" : Integer.toString(SAID.contains(status) ? status : status < 500 ? 400 : 500);
        return new Failure(status, "ui.error." + kind, RequestId.of(request));
    }
}
