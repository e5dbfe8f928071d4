package dev.mostrador.notice.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.NoticeWish;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Way;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// How an agent wants to hear of things: events down, ways across.
@Controller
public class NoticeWishController {
    private static final String PATH = "/profile/notifications";
    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final int LONGEST_REPEAT = 120;

    private final NoticeWishes wishes;

    NoticeWishController(NoticeWishes wishes) {
        this.wishes = wishes;
    }

    public record Sheet(Form form) {
        public List<NoticeKind> kinds() {
            return List.of(NoticeKind.values());
        }

        public List<Way> ways() {
            return List.of(Way.values());
        }
    }

    @GetMapping(PATH)
    View edit(CurrentAgent agent) {
        return View.of("notice/wishes", new Sheet(filled(wishes.of(agent.id()))));
    }

    @PutMapping(PATH)
    View update(CurrentAgent agent, Form form) {
        var wish = read(form);
        if (!form.isFine()) {
            return View.of("notice/wishes", new Sheet(form)).status(422);
        }
        wishes.keep(agent.id(), wish);
        return View.redirect(PATH).saying("notice.wishes.saved");
    }

    private static Form filled(NoticeWish wish) {
        var form = Form.blank()
                .with(
                        "quiet-from",
                        wish.quietFrom() == null ? "" : wish.quietFrom().toString())
                .with("quiet-to", wish.quietTo() == null ? "" : wish.quietTo().toString())
                .with("repeat", Integer.toString(wish.repeatMinutes()));
        for (var kind : NoticeKind.values()) {
            form.with(kind.word(), wish.of(kind).stream().map(Way::word).toArray(String[]::new));
        }
        return form;
    }

    private static NoticeWish read(Form form) {
        var ways = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            ways.put(
                    kind,
                    Arrays.stream(Way.values())
                            .filter(way -> form.has(kind.word(), way.word()))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        var from = time(form, "quiet-from");
        var to = time(form, "quiet-to");
        if (form.isFine() && (from == null) != (to == null)) {
            form.refuse(from == null ? "quiet-from" : "quiet-to", "notice.wishes.both");
        }
        return new NoticeWish(ways, from, to, repeat(form));
    }

    private static @Nullable LocalTime time(Form form, String name) {
        var typed = form.value(name);
        if (!typed.isEmpty() && !typed.matches(CLOCK)) {
            form.refuse(name, "notice.wishes.time");
        }
        return typed.matches(CLOCK) ? LocalTime.parse(typed) : null;
    }

    private static int repeat(Form form) {
        var typed = form.value("repeat");
        if (!typed.matches("\\d{0,3}") || !typed.isEmpty() && Integer.parseInt(typed) > LONGEST_REPEAT) {
            form.refuse("repeat", "notice.wishes.minutes", LONGEST_REPEAT);
            return 0;
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }
}
