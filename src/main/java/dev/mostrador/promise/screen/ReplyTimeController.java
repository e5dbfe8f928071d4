package dev.mostrador.promise.screen;

import dev.mostrador.promise.PublicReplyTimes.Shown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The reply time for everybody, for programs.
@RestController
class ReplyTimeController {
    private final Publishing publishing;

    ReplyTimeController(Publishing publishing) {
        this.publishing = publishing;
    }

    /// Minutes of opening hours; null where there is too little to tell from.
    record ReplyTimeJson(
            @Nullable Long usualMinutes,
            @Nullable Long medianMinutes7Days,
            @Nullable Long medianMinutes28Days,
            @Nullable Long p75Minutes28Days,
            int conversations28Days) {
        static ReplyTimeJson of(Shown shown) {
            return new ReplyTimeJson(
                    minutes(shown.usual()),
                    minutes(shown.week()),
                    minutes(shown.month()),
                    minutes(shown.threeInFour()),
                    shown.conversations());
        }
    }

    @GetMapping("/reply-time/{key}")
    ResponseEntity<ReplyTimeJson> show(@PathVariable String key) {
        return publishing.of(key, MediaType.APPLICATION_JSON, ReplyTimeJson::of);
    }

    static @Nullable Long minutes(@Nullable Duration time) {
        return time == null ? null : Math.max(1, time.plusSeconds(59).toMinutes());
    }
}
