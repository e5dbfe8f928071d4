package dev.mostrador.notice;

import java.util.Locale;
import java.util.Set;

/// What an agent may want to know of, and how they hear of it unless they say otherwise.
public enum NoticeKind {
    NEW(Way.BADGE),
    TEAM_NEW(Way.BADGE, Way.SOUND, Way.EMAIL),
    ASSIGNED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    ANSWERED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    MENTIONED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    WOKE(Way.BADGE, Way.SOUND, Way.EMAIL),
    FAILED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    COMMITMENT_DUE(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH),
    COMMITMENT_BROKEN(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    UPDATE_DUE(Way.BADGE, Way.SOUND, Way.EMAIL),
    PROMISE_SOON(Way.BADGE, Way.SOUND),
    PROMISE_BROKEN(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH),
    NOT_AGREED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    NO_AGREEMENT(Way.BADGE, Way.EMAIL),
    DELEGATED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    DELEGATION_ANSWERED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    DELEGATION_RETURNED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    SUPERVISOR_ASKED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH),
    SUPERVISOR_SOON(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH),
    SUPERVISOR_MISSED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    APPROVAL_ASKED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL),
    APPROVAL_DECIDED(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH),
    LOW_RATING(Way.BADGE, Way.SOUND, Way.BROWSER, Way.PUSH, Way.EMAIL);

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
