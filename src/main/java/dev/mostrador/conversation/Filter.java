package dev.mostrador.conversation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Narrows a [View]; null does not narrow.
///
/// @param awaitingUs the customer spoke last
/// @param language ISO 639-1
/// @param channel as in `conversation.channel`
/// @param quietDays nothing has happened for so long
/// @param own whoever asks works on it: [#of] says who that is
/// @param unassigned nobody works on it
/// @param more what modules above know of conversations: the name of a [Narrowing] and its value
public record Filter(
        @Nullable UUID tag,
        @Nullable Priority priority,
        @Nullable UUID assignee,
        @Nullable UUID team,
        @Nullable String inbox,
        @Nullable Boolean awaitingUs,
        @Nullable String language,
        @Nullable String channel,
        @Nullable Integer quietDays,
        boolean own,
        boolean unassigned,
        Map<String, String> more) {
    public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

    public Filter(
            @Nullable UUID tag,
            @Nullable Priority priority,
            @Nullable UUID assignee,
            @Nullable UUID team,
            @Nullable String inbox,
            @Nullable Boolean awaitingUs,
            @Nullable String language) {
        this(tag, priority, assignee, team, inbox, awaitingUs, language, null, null, false, false, Map.of());
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// As that agent means it.
    public Filter of(UUID agent) {
        return own ? assigned(agent) : this;
    }

    /// This, and where it says nothing, what the other one says.
    public Filter over(Filter other) {
        var saysWho = own || unassigned || assignee != null;
        return new Filter(
                tag == null ? other.tag : tag,
                priority == null ? other.priority : priority,
                saysWho ? assignee : other.assignee,
                team == null ? other.team : team,
                inbox == null ? other.inbox : inbox,
                awaitingUs == null ? other.awaitingUs : awaitingUs,
                language == null ? other.language : language,
                channel == null ? other.channel : channel,
                quietDays == null ? other.quietDays : quietDays,
                saysWho ? own : other.own,
                saysWho ? unassigned : other.unassigned,
                both(other.more, more));
    }

    private Filter assigned(UUID who) {
        return new Filter(
                tag, priority, who, team, inbox, awaitingUs, language, channel, quietDays, false, unassigned, more);
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> over) {
        var both = new TreeMap<>(one);
        both.putAll(over);
        return both;
    }

    /// The same, narrowed by one thing more.
    public Filter with(String name, String value) {
        return new Filter(
                tag,
                priority,
                assignee,
                team,
                inbox,
                awaitingUs,
                language,
                channel,
                quietDays,
                own,
                unassigned,
                both(more, Map.of(name, value)));
    }
}
