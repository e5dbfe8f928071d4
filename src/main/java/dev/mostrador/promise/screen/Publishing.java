package dev.mostrador.promise.screen;

import dev.mostrador.identity.PublicDoors;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.promise.PublicReplyTimes;
import dev.mostrador.promise.PublicReplyTimes.Shown;
import dev.mostrador.ui.NotFound;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives the reply time to whoever comes with a shop's public key. Nobody is asked who they are.
@Component
class Publishing {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final PublicDoors doors;
    private final PublicReplyTimes times;

    Publishing(PublicDoors doors, PublicReplyTimes times) {
        this.doors = doors;
        this.times = times;
    }

    <T> ResponseEntity<T> of(String key, MediaType type, Function<Shown, T> body) {
        var door = doors.find(PublicReplyTimes.DOOR, key).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .contentType(type)
                .body(AccountScope.get(door.account(), () -> body.apply(times.shown())));
    }
}
