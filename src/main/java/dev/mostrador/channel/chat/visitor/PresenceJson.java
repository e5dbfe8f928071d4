package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.chat.Availability;
import dev.mostrador.channel.chat.ChatInboxes;
import dev.mostrador.channel.chat.Widget;
import dev.mostrador.ui.Words;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether somebody is there.
///
/// @param reply how soon people are answered, or that nobody answers there for now, in a sentence; empty when there is
/// nothing to tell from
record PresenceJson(boolean online, String reply) {
    @Component
    static class Making {
        private final Availability availability;
        private final Inboxes inboxes;

        Making(Availability availability, Inboxes inboxes) {
            this.availability = availability;
            this.inboxes = inboxes;
        }

        PresenceJson make(Widget widget, Words words) {
            return inboxes.awayMessage(widget.id(), words)
                    .map(away -> new PresenceJson(false, away))
                    .orElseGet(() -> attended(widget, words));
        }

        private PresenceJson attended(Widget widget, Words words) {
            var online = availability.isOnline();
            var usual = availability
                    .usualReplyTime()
                    .map(time -> sentence(time, words))
                    .orElse("");
            return new PresenceJson(online, online ? usual : (closed(widget, words) + " " + usual).strip());
        }

        private String closed(Widget widget, Words words) {
            var now = inboxes.now(ChatInboxes.of(widget));
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
