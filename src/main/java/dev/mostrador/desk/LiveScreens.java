package dev.mostrador.desk;

import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The open screens of this node. Each has a thread of its own (a virtual one) that writes to it, so that a slow
/// screen delays nobody; what it has not heard yet is kept once, however often it is said.
@Component
class LiveScreens implements SmartLifecycle {
    private final Set<LiveScreen> screens = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveScreens(Signals signals) {
        signals.subscribe(this::hear);
    }

    SseEmitter open(int account) {
        var screen = new LiveScreen(account, screens::remove);
        screens.add(screen);
        screen.start();
        return screen.emitter();
    }

    int count() {
        return screens.size();
    }

    private void hear(Signal signal) {
        for (var screen : screens) {
            if (signal.account() == screen.account() || signal.equals(Signal.EVERYTHING)) {
                screen.tell(signal);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Open streams must not hold up the end of the application.
    @Override
    public void stop() {
        running = false;
        screens.forEach(LiveScreen::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // Before the web server, which waits for requests that are under way.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
