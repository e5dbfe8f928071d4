package dev.mostrador.channel.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What makes a person look at an answer before it counts as a customer's. No puzzles: people do not notice any of it.
public final class Doubts {
    private static final Duration QUICKEST = Duration.ofSeconds(3); // no person fills in a form faster
    private static final int LINKS = 5; // in an honest question
    private static final int LINKS_WITHOUT_PAGE = 2; // a shop's own snippet carries no key
    private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("\\[url[=\\]]|<a\\s+href", Pattern.CASE_INSENSITIVE);

    private Doubts() {}

    /// The message key of the first doubt; empty when there is none.
    ///
    /// @param bait what stands in the field that people cannot see
    /// @param page when the page was made; empty when it came without a key
    public static String about(String bait, Optional<Instant> page, Instant now, List<Answer> answers) {
        if (!bait.isBlank()) {
            return "form.doubt.bait";
        }
        if (page.isPresent() && Duration.between(page.get(), now).compareTo(QUICKEST) < 0) {
            return "form.doubt.quick";
        }
        var links = answers.stream()
                .mapToLong(it -> LINK.matcher(it.value()).results().count())
                .sum();
        if (links > (page.isPresent() ? LINKS : LINKS_WITHOUT_PAGE)) {
            return "form.doubt.links";
        }
        return answers.stream().anyMatch(it -> MARKUP.matcher(it.value()).find()) ? "form.doubt.markup" : "";
    }
}
