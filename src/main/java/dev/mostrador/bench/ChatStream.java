package dev.mostrador.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/// One open widget: hears its lines and sees to it that their numbers have no gap and come but once.
final class ChatStream implements Subscriber<String> {
    private static final Pattern NUMBER = Pattern.compile("\"text\":\"número (\\d+)\"");

    private final LongConsumer heard;
    private final AtomicLong broken;
    private long position;

    /// @param heard what was said, by its number
    /// @param broken counts what is missing or comes twice
    ChatStream(LongConsumer heard, AtomicLong broken) {
        this.heard = heard;
        this.broken = broken;
    }

    static void open(HttpClient client, String address, String[] header, Subscriber<String> subscriber) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header(header[0], header[1])
                .GET()
                .build();
        client.sendAsync(request, BodyHandlers.fromLineSubscriber(subscriber));
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("id:")) {
            var next = Long.parseLong(line.substring(3));
            if (next != position + 1) {
                broken.incrementAndGet();
            }
            position = next;
        } else if (line.startsWith("data:")) {
            var number = NUMBER.matcher(line);
            if (number.find()) {
                heard.accept(Long.parseLong(number.group(1)));
            }
        }
    }

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onComplete() {}
}
