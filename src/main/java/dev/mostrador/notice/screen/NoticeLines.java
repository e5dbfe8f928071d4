package dev.mostrador.notice.screen;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.NoticeWish;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Way;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts notices and their conversations together. In quiet hours nothing sounds.
@Component
class NoticeLines {
    private final Conversations conversations;
    private final NoticeWishes wishes;
    private final Clock clock;

    NoticeLines(Conversations conversations, NoticeWishes wishes, Clock clock) {
        this.conversations = conversations;
        this.wishes = wishes;
        this.clock = clock;
    }

    List<NoticeLine> of(CurrentAgent agent, List<Notice> notices) {
        var wish = wishes.of(agent.id());
        var isQuiet = wish.isQuiet(clock.instant(), agent.zone());
        return notices.stream()
                .flatMap(notice -> conversations.find(notice.conversation()).stream()
                        .map(it -> new NoticeLine(notice, it, ways(wish, notice, isQuiet))))
                .toList();
    }

    private static Set<Way> ways(NoticeWish wish, Notice notice, boolean isQuiet) {
        return wish.of(notice.kind()).stream()
                .filter(way -> way == Way.BADGE || !isQuiet)
                .collect(Collectors.toUnmodifiableSet());
    }
}
