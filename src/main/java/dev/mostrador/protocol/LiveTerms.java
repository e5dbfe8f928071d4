package dev.mostrador.protocol;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.HoursText;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.promise.Promise;
import dev.mostrador.promise.PromiseKind;
import dev.mostrador.promise.Promises;
import dev.mostrador.protocol.document.ChannelTerms;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hours and promises as they are now, by channel. A version freezes them.
@Component
public class LiveTerms {
    private final ObjectProvider<OpenWays> ways;
    private final Calendars calendars;
    private final Promises promises;

    LiveTerms(ObjectProvider<OpenWays> ways, Calendars calendars, Promises promises) {
        this.ways = ways;
        this.calendars = calendars;
        this.promises = promises;
    }

    public List<ChannelTerms> all() {
        return channels().stream().map(this::of).toList();
    }

    /// By name.
    public List<String> channels() {
        var all = new TreeSet<String>();
        ways.forEach(way -> all.addAll(way.channels()));
        return List.copyOf(all);
    }

    private ChannelTerms of(String channel) {
        var first = promises.of(channel, PromiseKind.FIRST);
        return new ChannelTerms(
                channel,
                hours(channel),
                span(first),
                span(promises.of(channel, PromiseKind.NEXT)),
                span(promises.of(channel, PromiseKind.RESOLUTION)),
                first.business());
    }

    private static String span(Promise promise) {
        return promise.given() ? promise.within().toString() : "";
    }

    // 1=09:00–14:00, 16:00–20:00; ISO numbers of days. Whoever shows it says the days in the reader's language.
    private String hours(String channel) {
        var calendar = calendars.own(Scope.channel(channel)).orElseGet(calendars::shop);
        Map<DayOfWeek, List<Interval>> week = calendar.sheet().week();
        var lines = new StringBuilder();
        for (var day : DayOfWeek.values()) {
            var text = HoursText.write(week.getOrDefault(day, List.of()));
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(day.getValue())
                    .append('=')
                    .append(text);
        }
        return lines.toString();
    }
}
