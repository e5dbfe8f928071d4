package dev.mostrador.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What whoever decides needs to know, as it was known when it was delegated. Texts of people and words of ours, which
/// are said in the reader's language.
///
/// @param matters how many the customer has had with us, this one among them
/// @param kind of the matter, as in `reason.kind.<word>`; empty: nobody has said
/// @param reason its name in Spanish; empty: nobody has said
/// @param step of the protocol; empty: none
/// @param data what was found out, by what the checklist asks
/// @param web null: nothing known of a browser
/// @param promises what the channel promises, and until when
/// @param commitments dates that the customer was given
/// @param replies what we have said, the newest last
/// @param mood as in `mood.level.<word>`
/// @param signs the words that speak for the mood
/// @param lastWords of the customer
/// @param more what other modules know
public record Pack(
        String customer,
        String company,
        int matters,
        String kind,
        String reason,
        String reasonEn,
        String step,
        Map<String, String> data,
        @Nullable Web web,
        List<Due> promises,
        List<Due> commitments,
        List<Said> replies,
        String mood,
        List<String> signs,
        String lastWords,
        @Nullable Instant lastAt,
        List<Fact> more) {
    /// @param total with its currency, as the shop's page says it; empty: not said
    /// @param page what they were looking at; empty: not known
    public record Web(String order, String status, String total, String page) {
        boolean isEmpty() {
            return order.isEmpty() && page.isEmpty() && total.isEmpty();
        }
    }

    /// @param what a commitment's own words; of a promise its kind, as in `promise.kind.<word>`
    public record Due(String what, Instant at, boolean broken) {}

    public record Said(String by, String text, Instant at) {}

    /// @param key of a message
    public record Fact(String key, List<String> arguments) {}

    public String reason(String language) {
        return language.equals("en") && !reasonEn.isEmpty() ? reasonEn : reason;
    }
}
