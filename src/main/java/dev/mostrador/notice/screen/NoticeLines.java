package dev.mostrador.notice.screen;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.NoticeDetail;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.NoticeWish;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Way;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts notices and their conversations together. In quiet hours nothing sounds.
@Component
class NoticeLines {
    private final Conversations conversations;
    private final NoticeWishes wishes;
    private final List<NoticeDetail> details;
    private final Clock clock;

    NoticeLines(Conversations conversations, NoticeWishes wishes, List<NoticeDetail> details, Clock clock) {
        this.conversations = conversations;
        this.wishes = wishes;
        this.details = details;
        this.clock = clock;
    }

    List<NoticeLine> of(CurrentAgent agent, List<Notice> notices) {
        var wish = wishes.of(agent.id());
        var said = said(notices);
        var isQuiet = wish.isQuiet(clock.instant(), agent.zone());
        return notices.stream()
                .flatMap(notice -> conversations.find(notice.conversation()).stream()
                        .map(it -> new NoticeLine(
                                notice,
                                it,
                                ways(wish, notice, isQuiet),
                                said.getOrDefault(notice.kind(), Map.of()).getOrDefault(it.id(), ""))))
                .toList();
    }

    // One question a kind that somebody knows more of.
    private Map<NoticeKind, Map<UUID, String>> said(List<Notice> notices) {
        var said = new EnumMap<NoticeKind, Map<UUID, String>>(NoticeKind.class);
        var byKind = notices.stream()
                .collect(Collectors.groupingBy(
                        Notice::kind, Collectors.mapping(Notice::conversation, Collectors.toSet())));
        byKind.forEach((kind, about) -> details.stream()
                .filter(it -> it.knows(kind))
                .findFirst()
                .ifPresent(it -> said.put(kind, it.of(kind, about))));
        return said;
    }

    private static Set<Way> ways(NoticeWish wish, Notice notice, boolean isQuiet) {
        return wish.of(notice.kind()).stream()
                .filter(way -> way == Way.BADGE || !isQuiet)
                .collect(Collectors.toUnmodifiableSet());
    }
}
