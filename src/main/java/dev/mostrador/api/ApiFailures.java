package dev.mostrador.api;

import dev.mostrador.platform.Blobs;
import dev.mostrador.ui.NotAllowed;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Problem;
import dev.mostrador.ui.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Whatever goes wrong under `/api/` is answered as a [Problem]: our own refusals, Spring's, and what nobody thought
/// of. A resolver instead of an advice, because unknown addresses and methods have no controller that an advice could
/// belong to.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final ProblemAnswers answers;

    ApiFailures(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var theirs = failure instanceof AuthenticationException || failure instanceof AccessDeniedException;
        if (theirs || !request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        if (response.isCommitted()) { // after a body that broke off, the server may have answered 400 already
            return failure instanceof Refused ? new ModelAndView() : null;
        }
        headers(failure, handler, response);
        try {
            answers.answer(problem(failure, handler), request, response);
        } catch (IOException gone) {
            LOG.debug("Nobody is there to hear of {}", failure.toString());
        }
        return new ModelAndView();
    }

    private static void headers(Exception failure, @Nullable Object handler, HttpServletResponse response) {
        if (failure instanceof Refused refused) {
            refused.headers().forEach(response::setHeader);
        } else if (failure instanceof ErrorResponse error && !(handler instanceof ResourceHttpRequestHandler)) {
            error.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
    }

    private static Problem problem(Exception failure, @Nullable Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) { // no controller took it
            return Problem.ofStatus(404);
        }
        return switch (failure) {
            case Refused refused -> refused.problem();
            case NotFound _, TypeMismatchException _ -> Problem.ofStatus(404);
            case NotAllowed _ -> Problem.ofStatus(403);
            case Blobs.TooLarge _ -> Problem.ofStatus(413);
            case ErrorResponse error -> Problem.ofStatus(error.getStatusCode().value());
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    DataAccessResourceFailureException _,
                    TransactionException _ -> unavailable(failure);
            default -> unexpected(failure);
        };
    }

    private static Problem unavailable(Exception failure) {
        LOG.warn("The database could not serve a request of the API", failure);
        return Problem.ofStatus(503);
    }

    private static Problem unexpected(Exception failure) {
        LOG.error("A request of the API failed", failure);
        return Problem.ofStatus(500);
    }
}
