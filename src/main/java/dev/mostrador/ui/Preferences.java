package dev.mostrador.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Language and theme of a browser whose person we do not know (yet), kept in two cookies.
public final class Preferences {
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final List<String> THEMES = List.of("light", "dark");

    private Preferences() {}

    public static Optional<String> language(HttpServletRequest request) {
        return read(request, LANGUAGE).filter(WordBook.LANGUAGES::contains);
    }

    public static Optional<String> theme(HttpServletRequest request) {
        return read(request, THEME).filter(THEMES::contains);
    }

    public static void rememberLanguage(HttpServletRequest request, HttpServletResponse response, String language) {
        if (WordBook.LANGUAGES.contains(language)) {
            write(request, response, LANGUAGE, language);
        }
    }

    /// Anything but light and dark forgets the choice.
    public static void rememberTheme(HttpServletRequest request, HttpServletResponse response, String theme) {
        write(request, response, THEME, THEMES.contains(theme) ? theme : "");
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }
}
