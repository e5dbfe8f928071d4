package dev.mostrador.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Runs one kind of work with a number of clients at once for a while, and says how long each took.
public final class Load {
    private static final int MOST = 200_000; // samples a client

    private Load() {}

    /// One client; called again and again by one thread. Numbers count all work of a measurement.
    interface Client extends AutoCloseable {
        /// False when there is nothing left to do.
        boolean work(long number) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /// Times in microseconds.
    public record Result(int clients, long done, double seconds, long p50, long p95, long p99) {
        double perSecond() {
            return done / seconds;
        }
    }

    /// Each client begins the next piece of work as soon as one is done: how much can be done at all.
    static Result run(int clients, Duration warmUp, Duration time, IntFunction<Client> client) {
        var numbers = new AtomicLong();
        spend(clients, warmUp, Duration.ZERO, numbers, client);
        return spend(clients, time, Duration.ZERO, numbers, client);
    }

    /// Each client begins a piece of work every so often, as people do: how long they wait. A piece that begins late,
    /// because the one before it took so long, has been waiting since it was due.
    static Result paced(int clients, Duration every, Duration warmUp, Duration time, IntFunction<Client> client) {
        var numbers = new AtomicLong();
        spend(clients, warmUp, every, numbers, client);
        return spend(clients, time, every, numbers, client);
    }

    private static Result spend(
            int clients, Duration time, Duration every, AtomicLong numbers, IntFunction<Client> client) {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var futures = new CompletableFuture<?>[clients];
            var samples = new long[clients][];
            for (var i = 0; i < clients; i++) {
                var n = i;
                var first = start + every.toNanos() * n / clients; // not all in the same moment
                futures[i] = CompletableFuture.runAsync(
                        () -> samples[n] =
                                samples(client.apply(n), first, every.toNanos(), start + time.toNanos(), numbers),
                        threads);
            }
            CompletableFuture.allOf(futures).join();
            return result(clients, samples, (System.nanoTime() - start) / 1e9);
        }
    }

    private static long[] samples(Client client, long first, long every, long end, AtomicLong numbers) {
        var samples = new long[MOST];
        var count = 0;
        try (client) {
            for (var due = Math.max(first, System.nanoTime()); due < end && count < MOST; count++) {
                LockSupport.parkNanos(due - System.nanoTime());
                if (!client.work(numbers.getAndIncrement())) {
                    break;
                }
                var after = System.nanoTime();
                samples[count] = (after - due) / 1_000;
                due = every == 0 ? after : due + every;
            }
        } catch (Exception failure) {
            throw new IllegalStateException("The measured work failed", failure);
        }
        return Arrays.copyOf(samples, count);
    }

    private static Result result(int clients, long[][] samples, double seconds) {
        var all = Arrays.stream(samples).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(clients, all.length, seconds, at(all, 0.50), at(all, 0.95), at(all, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
