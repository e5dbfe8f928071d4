package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the [Page] of a request. Language: the person's setting, else `?lang=`, the cookie, the browser, Spanish.
@Component
public class Pages {
    private final WordBook book;
    private final Assets assets;
    private final ObjectProvider<Readers> readers;
    private final ObjectProvider<NavItem.Nav> navs;
    private final ObjectProvider<NavSwitch.Source> switches;

    Pages(
            WordBook book,
            Assets assets,
            ObjectProvider<Readers> readers,
            ObjectProvider<NavItem.Nav> navs,
            ObjectProvider<NavSwitch.Source> switches) {
        this.book = book;
        this.assets = assets;
        this.readers = readers;
        this.navs = navs;
        this.switches = switches;
    }

    public Page page(HttpServletRequest request) {
        var reader = reader(request);
        var words = words(request, reader);
        return new Page(
                around(request, reader), words, assets, items(reader), this::switches, () -> Flash.take(request));
    }

    /// A page outside any request, for fragments that are sent to an open screen: no form token, no flash. The
    /// screen's own `hx-headers` protect what is sent from it.
    public Page page(Reader reader) {
        var language = reader.language() == null ? WordBook.SPANISH : reader.language();
        return page(reader, language);
    }

    /// As [#page(Reader)], in the language that the open screen was rendered in.
    public Page page(Reader reader, String language) {
        var words = book.words(language, reader.country(), reader.zone());
        var around = new Page.Surroundings("/", reader, reader.theme(), "", "", () -> "", "");
        return new Page(around, words, assets, List.of(), List::of, () -> null);
    }

    /// The words of whoever makes the request.
    public Words words(HttpServletRequest request) {
        return words(request, reader(request));
    }

    private @Nullable Reader reader(HttpServletRequest request) {
        return readers.stream()
                .map(each -> each.reading(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Words words(HttpServletRequest request, @Nullable Reader reader) {
        var country = reader == null ? "ES" : reader.country();
        ZoneId zone = reader == null ? ZoneOffset.UTC : reader.zone();
        return book.words(language(request, reader), country, zone);
    }

    private static String language(HttpServletRequest request, @Nullable Reader reader) {
        if (reader != null && reader.language() != null) {
            return reader.language();
        }
        var asked = request.getParameter("lang");
        if (asked != null && WordBook.LANGUAGES.contains(asked)) {
            return asked;
        }
        return Preferences.language(request).orElseGet(() -> browserLanguage(request));
    }

    private static String browserLanguage(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return WordBook.SPANISH;
        }
        try {
            var ranges = Locale.LanguageRange.parse(request.getHeader("Accept-Language"));
            var best = Locale.lookupTag(ranges, WordBook.LANGUAGES);
            return best == null ? WordBook.SPANISH : best;
        } catch (IllegalArgumentException nonsense) {
            return WordBook.SPANISH;
        }
    }

    private static Page.Surroundings around(HttpServletRequest request, @Nullable Reader reader) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var theme = reader != null && reader.theme() != null
                ? reader.theme()
                : Preferences.theme(request).orElse(null);
        Supplier<String> token = csrf == null ? () -> "" : csrf::getToken;
        return new Page.Surroundings(
                path(request),
                reader,
                theme,
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getHeaderName(),
                token,
                RequestId.of(request));
    }

    // After an error the request's own path is the error page's; the person is still where they were.
    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private List<NavSwitch> switches() {
        return switches.stream().flatMap(source -> source.now().stream()).toList();
    }

    private List<NavItem> items(@Nullable Reader reader) {
        if (reader == null) {
            return List.of();
        }
        return navs.stream()
                .flatMap(nav -> nav.items(reader).stream())
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
    }
}
