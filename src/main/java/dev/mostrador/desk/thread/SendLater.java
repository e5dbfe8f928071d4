package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Departure;
import dev.mostrador.ui.Form;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sending at a later moment: in the customer's morning, by the customer's clock where it is known.
///
/// @param choices moments that are often wanted
/// @param zone the customer's
/// @param elsewhere the customer's clock shows another time than the shop's
public record SendLater(List<SnoozeChoice> choices, ZoneId zone, boolean elsewhere) {
    private static final Duration FARTHEST = Duration.ofDays(366);

    static SendLater of(@Nullable ZoneId customers, ZoneId shops, Instant now) {
        var zone = customers == null ? shops : customers;
        var elsewhere = !zone.getRules().getOffset(now).equals(shops.getRules().getOffset(now));
        return new SendLater(SnoozeChoice.at(now, zone), zone, elsewhere);
    }

    /// The moment that the form asks for; null: as soon as possible. `later` is an instant (a button) or `then`, with
    /// `later-date` and `later-time` by the shop's clock.
    static @Nullable Departure read(Form form, ZoneId zone, Instant now) {
        var wish = form.value("later");
        if (wish.isEmpty()) {
            return null;
        }
        try {
            var at = wish.equals("then")
                    ? LocalDateTime.parse(form.value("later-date") + "T" + form.value("later-time"))
                            .atZone(zone)
                            .toInstant()
                    : Instant.parse(wish);
            if (!at.isAfter(now)) form.refuse("later", "desk.later.past");
            if (at.isAfter(now.plus(FARTHEST))) form.refuse("later", "desk.later.far");
            return new Departure(at, form.has("unless-answered", "yes"));
        } catch (DateTimeException nonsense) {
            form.refuse("later", "desk.later.no-moment");
            return null;
        }
    }
}
