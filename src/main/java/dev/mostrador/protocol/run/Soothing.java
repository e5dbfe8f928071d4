package dev.mostrador.protocol.run;

import dev.mostrador.mood.AngerHeard;
import dev.mostrador.mood.MoodChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What customers feel is how they are attended. Costs nothing while they are calm.
@Component
class Soothing {
    private final Conducts conducts;

    Soothing(Conducts conducts) {
        this.conducts = conducts;
    }

    @EventListener
    void on(AngerHeard heard) {
        conducts.begin(heard.conversation());
    }

    @EventListener
    void on(MoodChanged changed) {
        var mood = changed.mood();
        if (mood.isAngry() && mood.byHand()) conducts.begin(mood.conversation());
        if (!mood.isAngry()) conducts.end(mood.conversation());
    }
}
