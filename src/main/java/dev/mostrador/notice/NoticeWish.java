package dev.mostrador.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one agent wants to hear of things.
///
/// @param quietFrom no sound and no browser's notice from then to `quietTo`, by the shop's clock; null: never quiet
/// @param repeatMinutes what is not seen is told again so often; 0: once
public record NoticeWish(
        Map<NoticeKind, Set<Way>> ways,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        int repeatMinutes) {
    public static final NoticeWish USUAL = usual();

    public Set<Way> of(NoticeKind kind) {
        return ways.getOrDefault(kind, kind.usual());
    }

    public boolean wants(NoticeKind kind) {
        return !of(kind).isEmpty();
    }

    public boolean isQuiet(Instant now, ZoneId zone) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return false;
        }
        var time = LocalTime.ofInstant(now, zone);
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }

    private static NoticeWish usual() {
        var ways = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            ways.put(kind, kind.usual());
        }
        return new NoticeWish(ways, null, null, 0);
    }
}
