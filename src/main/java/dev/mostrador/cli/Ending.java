package dev.mostrador.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has to be closed at the end, the last opened first; also when the end comes in the middle of the start.
final class Ending implements Runnable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean ended;

    synchronized <T extends AutoCloseable> T later(T resource) {
        open.push(resource);
        if (ended) run();
        return resource;
    }

    @Override
    public synchronized void run() {
        ended = true;
        while (!open.isEmpty()) close(open.pop());
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) { // the others must be closed all the same
            System.err.println(e);
        }
    }
}
