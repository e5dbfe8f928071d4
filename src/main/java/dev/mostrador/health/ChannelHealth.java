package dev.mostrador.health;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.InboxState;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.Opening;
import dev.mostrador.channel.form.FormOrigins;
import dev.mostrador.conversation.Backlogs;
import dev.mostrador.conversation.Backlogs.Waiting;
import dev.mostrador.identity.Audit;
import dev.mostrador.promise.InboxFigures;
import dev.mostrador.promise.InboxFigures.Figures;
import dev.mostrador.promise.InboxFigures.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says of each inbox how well it is attended: what became of its promises in four weeks, who waits now, and how long a
/// first answer takes. A neglected one should be closed, or say that nobody answers there for now.
@Component
public class ChannelHealth {
    private static final String FORM = "form"; // told apart by what was filled in, not by where it is answered from

    private final Inboxes inboxes;
    private final InboxFigures figures;
    private final Backlogs backlogs;
    private final FormOrigins origins;
    private final HealthRuleTable rules;
    private final Audit audit;
    private final Clock clock;

    ChannelHealth(
            Inboxes inboxes,
            InboxFigures figures,
            Backlogs backlogs,
            FormOrigins origins,
            HealthRuleTable rules,
            Audit audit,
            Clock clock) {
        this.inboxes = inboxes;
        this.figures = figures;
        this.backlogs = backlogs;
        this.origins = origins;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public HealthRule rule() {
        return rules.find().orElse(HealthRule.USUAL);
    }

    @Transactional
    public void change(HealthRule rule) {
        if (rule.equals(rule())) return;
        rules.save(rule);
        audit.write("health.rule", "", Map.of("kept", Integer.toString(rule.leastKept())));
    }

    /// Neglected ones first, then as they were made.
    public List<Health> all() {
        var seen = new Seen(figures.all(), waiting(), formsLately());
        var rule = rule();
        return inboxes.all().stream()
                .map(inbox -> of(inbox, seen, rule))
                .sorted((a, b) -> Boolean.compare(b.neglected(), a.neglected()))
                .toList();
    }

    public Optional<Health> of(UUID inbox) {
        return all().stream().filter(it -> it.id().equals(inbox)).findFirst();
    }

    /// @param forms their conversations
    private record Seen(Map<Place, Figures> figures, Map<Object, List<Waiting>> waiting, Map<UUID, List<UUID>> forms) {}

    private Health of(Inbox inbox, Seen seen, HealthRule rule) {
        var isForm = inbox.channel().equals(FORM);
        var place = new Place(inbox.channel(), inbox.address());
        var own = isForm
                ? figures.of(seen.forms().getOrDefault(inbox.id(), List.of()))
                : seen.figures().getOrDefault(place, Figures.NONE);
        var waiting = seen.waiting().getOrDefault(isForm ? inbox.id() : place, List.of());
        var oldest = waiting.stream().map(Waiting::since).min(Instant::compareTo);
        var state = new InboxState(inbox, inboxes.care(inbox.id()), inboxes.missing(inbox));
        return new Health(state, own, waiting.size(), oldest.orElse(null), isNeglected(state, own, rule));
    }

    private static boolean isNeglected(InboxState state, Figures figures, HealthRule rule) {
        return state.care().opening() == Opening.OPEN
                && figures.decided() >= rule.leastPromises()
                && figures.percent().orElse(100) < rule.leastKept();
    }

    // By form where there is one, else by the place.
    private Map<Object, List<Waiting>> waiting() {
        var all = backlogs.all();
        var filled = all.stream()
                .filter(it -> it.channel().equals(FORM))
                .map(Waiting::conversation)
                .toList();
        var forms = origins.of(filled);
        return all.stream()
                .collect(Collectors.groupingBy(it -> Optional.<Object>ofNullable(forms.get(it.conversation()))
                        .orElseGet(() -> new Place(it.channel(), it.inbox()))));
    }

    private Map<UUID, List<UUID>> formsLately() {
        return origins.since(clock.instant().minus(InboxFigures.LATELY)).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
