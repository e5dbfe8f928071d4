package dev.mostrador.notice.push;

import dev.mostrador.identity.Accounts;
import dev.mostrador.notice.DeskLooks;
import dev.mostrador.notice.NoticeWishes;
import dev.mostrador.notice.Notices;
import dev.mostrador.notice.Way;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.OutgoingCalls;
import dev.mostrador.platform.OutgoingCalls.Reply;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends one notice to one device, unless it has been seen meanwhile, a desk is in sight, or it is a quiet hour.
@Component
class Pushing {
    /// After that nobody needs to be called any more; push services keep it no longer either.
    static final Duration GOOD_FOR = Duration.ofHours(4);

    private static final int ATTEMPTS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);

    private final PushDevices devices;
    private final PushKeys keys;
    private final PushText text;
    private final OutgoingCalls calls;
    private final Notices notices;
    private final NoticeWishes wishes;
    private final DeskLooks looks;
    private final Accounts accounts;
    private final Clock clock;

    Pushing(
            PushDevices devices,
            PushKeys keys,
            PushText text,
            OutgoingCalls calls,
            Notices notices,
            NoticeWishes wishes,
            DeskLooks looks,
            Accounts accounts,
            Clock clock) {
        this.devices = devices;
        this.keys = keys;
        this.text = text;
        this.calls = calls;
        this.notices = notices;
        this.wishes = wishes;
        this.looks = looks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @return how long to wait before the next attempt; empty: done, one way or the other
    Optional<Duration> attempt(PushNotice notice) {
        return AccountScope.get(
                notice.account(),
                () -> isNeeded(notice)
                        ? devices.signedIn(notice.device()).flatMap(device -> send(notice, device))
                        : Optional.empty());
    }

    private boolean isNeeded(PushNotice notice) {
        var now = clock.instant();
        var wish = wishes.of(notice.agent());
        return now.isBefore(notice.at().plus(GOOD_FOR))
                && wish.of(notice.kind()).contains(Way.PUSH)
                && !wish.isQuiet(now, accounts.current().zone())
                && !looks.isLooking(notice.agent())
                && notices.isUnseen(notice.agent(), notice.kind(), notice.conversation());
    }

    private Optional<Duration> send(PushNotice notice, PushDevice device) {
        var words = text.of(notice);
        if (words.isEmpty() || !device.agent().equals(notice.agent())) {
            return Optional.empty();
        }
        try {
            var body = PushEncryption.encrypt(device.key(), device.auth(), words.get());
            return after(calls.post(device.endpoint(), headers(notice, device), body), notice, device);
        } catch (OutgoingCalls.Refused forGood) {
            LOG.warn("{} is forgotten: {}", device, forGood.getMessage());
            devices.forget(device.id());
            return Optional.empty();
        } catch (IOException trouble) {
            return later(notice, device, trouble.toString(), Map.of());
        } catch (GeneralSecurityException badKey) {
            devices.forget(device.id());
            return Optional.empty();
        }
    }

    private Map<String, String> headers(PushNotice notice, PushDevice device) throws GeneralSecurityException {
        var now = clock.instant();
        var contact = PushText.contact(accounts.current().address());
        return Map.of(
                "Authorization",
                NameTag.of(keys.own(), device.endpoint(), contact, now),
                "Content-Type",
                "application/octet-stream",
                "Content-Encoding",
                "aes128gcm",
                "TTL",
                Long.toString(Math.max(0, left(notice, now).toSeconds())),
                "Urgency",
                "high",
                "Topic",
                notice.conversation().toString().replace("-", "")); // the newer one takes its place
    }

    private Optional<Duration> after(Reply reply, PushNotice notice, PushDevice device) {
        return switch (reply.status()) {
            case 200, 201, 202, 204 -> Optional.empty();
            case 404, 410 -> {
                devices.forget(device.id());
                yield Optional.empty();
            }
            case 408, 425, 429, 500, 502, 503, 504 ->
                later(notice, device, "status " + reply.status(), reply.headers());
            // 401 and 403: subscribed with a key that was ours once. The page subscribes anew.
            case 401, 403 -> {
                LOG.warn("{} is forgotten: status {}", device, reply.status());
                devices.forget(device.id());
                yield Optional.empty();
            }
            default -> {
                LOG.warn("{} was not told: status {}", device, reply.status());
                yield Optional.empty();
            }
        };
    }

    private Optional<Duration> later(PushNotice notice, PushDevice device, String why, Map<String, String> headers) {
        var now = clock.instant();
        var wait = RetryAfter.of(headers.getOrDefault("retry-after", ""), notice.attempt(), now);
        if (notice.attempt() >= ATTEMPTS || wait.compareTo(left(notice, now)) >= 0) {
            LOG.info("{} was not told: {}", device, why);
            return Optional.empty();
        }
        LOG.info("{} is told in {}: {}", device, wait, why);
        return Optional.of(wait);
    }

    private static Duration left(PushNotice notice, Instant now) {
        return Duration.between(now, notice.at().plus(GOOD_FOR));
    }
}
