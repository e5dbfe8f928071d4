package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// What an action says on the page after it: carried by a cookie for one request, as there is no session to put it in.
/// It holds a key and its arguments, never HTML.
final class Flash {
    private static final String COOKIE = "flash";
    private static final String TAKEN = Flash.class.getName();
    private static final String SEPARATOR = "\u001f";

    private Flash() {}

    static void leave(HttpServletRequest request, HttpServletResponse response, Saying saying) {
        var parts = new StringBuilder(saying.key());
        saying.arguments().forEach(argument -> parts.append(SEPARATOR).append(argument));
        var value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
        response.addHeader("Set-Cookie", cookie(request, value, Duration.ofMinutes(1)));
    }

    /// The saying, and a mark that it was shown.
    static @Nullable Saying take(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        request.setAttribute(TAKEN, true);
        return read(cookie.getValue());
    }

    static void forgetIfTaken(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(TAKEN) != null) {
            response.addHeader("Set-Cookie", cookie(request, "", Duration.ZERO));
        }
    }

    private static @Nullable Saying read(String value) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            var parts = text.split(SEPARATOR, -1);
            return Saying.of(parts[0], Arrays.copyOfRange(parts, 1, parts.length, Object[].class));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
