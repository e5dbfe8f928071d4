package dev.mostrador.notice.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.NoticeWish;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Way;
import dev.mostrador.notice.push.PushDevice;
import dev.mostrador.notice.push.PushDevices;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Page;
import dev.mostrador.ui.View;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final PushDevices devices;

    NoticeWishController(NoticeWishes wishes, PushDevices devices) {
        this.wishes = wishes;
        this.devices = devices;
    }

    /// @param key what a browser must know to subscribe
    public record Sheet(Form form, UUID agent, String key, List<PushDevice> devices) {
        public Map<String, String> digests(Page page) {
            var options = new LinkedHashMap<String, String>();
            NoticeWish.DIGESTS.stream()
                    .sorted()
                    .forEach(minutes ->
                            options.put(Integer.toString(minutes), page.say("notice.digest.after-" + minutes)));
            return options;
        }

        public List<NoticeKind> kinds() {
            return List.of(NoticeKind.values());
        }

        public List<Way> ways() {
            return List.of(Way.values());
        }
    }

    @GetMapping(PATH)
    View edit(CurrentAgent agent) {
        return View.of("notice/wishes", sheet(agent, filled(wishes.of(agent.id()))));
    }

    @PutMapping(PATH)
    View update(CurrentAgent agent, Form form) {
        var wish = read(form);
        if (!form.isFine()) {
            return View.of("notice/wishes", sheet(agent, form)).status(422);
        }
        wishes.keep(agent.id(), wish);
        return View.redirect(PATH).saying("notice.wishes.saved");
    }

    private Sheet sheet(CurrentAgent agent, Form form) {
        return new Sheet(form, agent.id(), devices.publicKey(), devices.of(agent.id()));
    }

    private static Form filled(NoticeWish wish) {
        var form = Form.blank()
                .with(
                        "quiet-from",
                        wish.quietFrom() == null ? "" : wish.quietFrom().toString())
                .with("quiet-to", wish.quietTo() == null ? "" : wish.quietTo().toString())
                .with("repeat", Integer.toString(wish.repeatMinutes()))
                .with("digest", Integer.toString(wish.digestMinutes()));
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
        return new NoticeWish(ways, from, to, repeat(form), digest(form));
    }

    private static @Nullable LocalTime time(Form form, String name) {
        var typed = form.value(name);
        if (!typed.isEmpty() && !typed.matches(CLOCK)) {
            form.refuse(name, "notice.wishes.time");
        }
        return typed.matches(CLOCK) ? LocalTime.parse(typed) : null;
    }

    private static int digest(Form form) {
        return NoticeWish.DIGESTS.stream()
                .filter(minutes -> form.has("digest", Integer.toString(minutes)))
                .findFirst()
                .orElse(NoticeWish.USUAL.digestMinutes());
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
