package dev.mostrador.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Everything Mostrador can say: `messages/<module>.properties` is Spanish, `<module>_en.properties` English.
/// `key.tu` and `key.vos` say to a customer what `key` says with *usted*: [Words#addressing].
/// A text with `{0}` is a [MessageFormat]; apostrophes need no doubling. Numbers get the locale's grouping: pass a
/// conversation's number as text.
@Component
public class WordBook {
    public static final String SPANISH = "es";
    public static final String ENGLISH = "en";
    public static final List<String> LANGUAGES = List.of(SPANISH, ENGLISH);

    private final Map<String, Map<String, Text>> books;
    private final Clock clock;

    /// @param plain what it says without arguments
    record Text(MessageFormat format, String plain) {}

    public WordBook(Clock clock) {
        this.clock = clock;
        this.books = Map.of(SPANISH, read(SPANISH), ENGLISH, read(ENGLISH));
    }

    /// Words in `language`, with the numbers and dates of `country` (ISO 3166), seen from `zone`.
    public Words words(String language, String country, ZoneId zone) {
        var known = LANGUAGES.contains(language) ? language : SPANISH;
        // English as written in Europe: 22 Nov, 24 hours.
        var formats = known.equals(SPANISH) ? Locale.of(SPANISH, country) : Locale.UK;
        return new Words(this, known, formats, zone, clock, "");
    }

    public boolean knows(String key) {
        return book(SPANISH).containsKey(key);
    }

    @Nullable
    Text find(String language, String key) {
        return book(language).get(key);
    }

    private Map<String, Text> book(String language) {
        return books.getOrDefault(language, Map.of());
    }

    private static Map<String, Text> read(String language) {
        var book = new HashMap<String, Text>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                if (language.equals(languageOf(file))) {
                    load(file).forEach((key, text) -> book.put((String) key, format((String) text, language)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return book;
    }

    private static String languageOf(Resource file) {
        var name = String.valueOf(file.getFilename());
        return name.endsWith("_en.properties") ? ENGLISH : SPANISH;
    }

    private static Properties load(Resource file) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static Text format(String text, String language) {
        var format = new MessageFormat(text.replace("'", "''"), Locale.of(language));
        return new Text(format, format.format(new Object[0]));
    }
}
