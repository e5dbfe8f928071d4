package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Turns the [View] that a controller returned into an answer. Everything is rendered before the first byte goes
/// out: a template that fails becomes an error page, not half a page.
@Component
class Answers implements HandlerMethodReturnValueHandler {
    private final Templates templates;
    private final Pages pages;

    Answers(Templates templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return View.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        answer((View) Objects.requireNonNull(value), request, response);
    }

    void answer(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (view.flash() != null) {
            Flash.leave(request, response, view.flash());
        }
        response.addHeader("Vary", "HX-Request");
        if (view.location() != null) {
            redirect(view.location(), request, response);
        } else {
            write(view, request, response);
        }
    }

    // The browser would follow a redirect inside an htmx request by itself and put a whole page into a fragment.
    private static void redirect(String location, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", location);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Location", location);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private void write(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = templates.render(view, pages.page(request).addressing(view.register()));
        Flash.forgetIfTaken(request, response);
        response.setStatus(view.status());
        if (view.status() != HttpServletResponse.SC_NO_CONTENT) {
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.length);
            response.getOutputStream().write(output);
        }
    }
}
