package dev.mostrador.protocol.screen;

import dev.mostrador.promise.DueTag;
import dev.mostrador.promise.PromiseFigures.Share;
import dev.mostrador.protocol.ChapterFigures;
import dev.mostrador.protocol.Version;
import dev.mostrador.protocol.document.ChannelTerms;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.protocol.run.ProtocolFigures.Adherence;
import dev.mostrador.protocol.run.ProtocolFigures.Agreement;
import dev.mostrador.reason.ReasonTree;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version to read.
///
/// @param people names by address
/// @param kept by channel, how often the first answer came in time
/// @param followed how often each step did what it needs
/// @param reasons as they are called today
/// @param counted what other modules count, by chapter
/// @param isInForce conversations that begin now go by it
/// @param isUnread the reader has not said that they have read it
public record Manual(
        Version version,
        Protocol document,
        Map<String, String> people,
        Map<String, Share> kept,
        List<Adherence> followed,
        Agreement agreement,
        Map<Section, List<ChapterFigures.Line>> counted,
        ReasonTree reasons,
        boolean isInForce,
        boolean isUnread,
        boolean mayEdit) {
    public List<Section> sections() {
        return List.of(Section.values());
    }

    /// The person, or the address of who has gone.
    public String name(String address) {
        return people.getOrDefault(address, address);
    }

    /// The key of one that has gone.
    public String reasonName(String key, String language) {
        return reasonName(reasons, key, language);
    }

    static String reasonName(ReasonTree reasons, String key, String language) {
        return reasons.find(key)
                .map(it -> it.isBranch() ? it.name(language) : reasons.path(it, language))
                .orElse(key);
    }

    public @Nullable Share share(String channel) {
        var share = kept.get(channel);
        return share == null || share.percent() < 0 ? null : share;
    }

    public @Nullable Adherence adherence(Procedure procedure, Step step) {
        return followed.stream()
                .filter(it ->
                        it.kind().equals(procedure.kind().column()) && it.step().equals(step.key()))
                .filter(it -> it.percent() >= 0)
                .findFirst()
                .orElse(null);
    }

    public List<ChapterFigures.Line> counted(Section section) {
        return counted.getOrDefault(section, List.of());
    }

    public static String span(String time) {
        return time.isEmpty() ? "" : DueTag.span(Duration.parse(time));
    }

    /// `lunes a viernes: 09:00–14:00, 16:00–20:00`, a line a group of days; closed days are left out.
    public static List<String> hours(ChannelTerms terms, String language) {
        var lines = new ArrayList<String>();
        var week = terms.hours().lines().toList();
        for (int i = 0; i < week.size(); ) {
            int j = i;
            while (j + 1 < week.size() && open(week.get(j + 1)).equals(open(week.get(i)))) j++;
            if (!open(week.get(i)).isEmpty()) lines.add(days(i, j, language) + ": " + open(week.get(i)));
            i = j + 1;
        }
        return lines;
    }

    private static String open(String day) {
        return day.substring(day.indexOf('=') + 1);
    }

    private static String days(int from, int to, String language) {
        var locale = Locale.of(language);
        var first = DayOfWeek.of(from + 1).getDisplayName(TextStyle.FULL, locale);
        var last = DayOfWeek.of(to + 1).getDisplayName(TextStyle.FULL, locale);
        if (from == to) return first;
        return first + (language.equals("es") ? " a " : " to ") + last;
    }
}
