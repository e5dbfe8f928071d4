package dev.mostrador.channel.chat.visitor;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.channel.chat.Availability;
import dev.mostrador.ui.Words;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether somebody is there.
///
/// @param reply how soon people are answered, in a sentence; empty when there is nothing to tell from
record PresenceJson(boolean online, String reply) {
    @Component
    static class Making {
        private final Availability availability;

        private final Calendars calendars;
        private final Clock clock;

        Making(Availability availability, Calendars calendars, Clock clock) {
            this.clock = clock;
            this.availability = availability;
            this.calendars = calendars;
        }

        PresenceJson make(Words words) {
            var online = availability.isOnline();
            var usual = availability
                    .usualReplyTime()
                    .map(time -> sentence(time, words))
                    .orElse("");
            return new PresenceJson(online, online ? usual : (closed(words) + " " + usual).strip());
        }

        private String closed(Words words) {
            var now = calendars.of("chat", "", null).now(clock.instant());
            return now.open() ? "" : words.say("calendar.public-closed", words.soonInSentence(now.opens()));
        }
    }

    // Rounded up: better early than late.
    static String sentence(Duration time, Words words) {
        var minutes = Math.max(1, (time.toSeconds() + 59) / 60);
        if (minutes < 60) {
            var fives = (minutes + 4) / 5 * 5;
            return fives < 60 ? words.say("chat.reply.minutes", fives) : words.say("chat.reply.hour");
        }
        var hours = (minutes + 59) / 60;
        if (hours < 24) {
            return hours == 1 ? words.say("chat.reply.hour") : words.say("chat.reply.hours", hours);
        }
        var days = (hours + 23) / 24;
        return days == 1 ? words.say("chat.reply.day") : words.say("chat.reply.days", days);
    }
}
