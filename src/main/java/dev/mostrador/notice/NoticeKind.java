package dev.mostrador.notice;

import java.util.Locale;
import java.util.Set;

/// What an agent may want to know of, and how they hear of it unless they say otherwise.
public enum NoticeKind {
    NEW(Way.BADGE),
    TEAM_NEW(Way.BADGE, Way.SOUND),
    ASSIGNED(Way.BADGE, Way.SOUND, Way.BROWSER),
    ANSWERED(Way.BADGE, Way.SOUND, Way.BROWSER),
    MENTIONED(Way.BADGE, Way.SOUND, Way.BROWSER),
    WOKE(Way.BADGE, Way.SOUND),
    FAILED(Way.BADGE, Way.SOUND, Way.BROWSER);

    private final Set<Way> usual;

    NoticeKind(Way... usual) {
        this.usual = Set.of(usual);
    }

    public Set<Way> usual() {
        return usual;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
