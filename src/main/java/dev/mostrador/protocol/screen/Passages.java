package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.text.Binding;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The manual in passages, in the order in which it is read.
final class Passages {
    private final Words words;
    private final Map<String, String> people;
    private final ReasonTree reasons;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(Words words, Map<String, String> people, ReasonTree reasons) {
        this.words = words;
        this.people = people;
        this.reasons = reasons;
    }

    /// @param people names by address
    static List<Passage> of(Protocol it, Words words, Map<String, String> people, ReasonTree reasons) {
        var all = new Passages(words, people, reasons);
        all.attendance(it);
        all.rules(it);
        all.voice(it);
        all.procedures(it);
        all.anger(it);
        all.rest(it);
        return all.passages;
    }

    private void attendance(Protocol it) {
        var who = it.attendance();
        add(Section.ATTENDANCE, "", who.about());
        add(Section.ATTENDANCE, "", person("protocol.responsible", who.responsible()));
        for (var post : who.posts()) {
            add(
                    Section.ATTENDANCE,
                    channel(post.channel()),
                    joined(post.team(), name(post.first()), name(post.backup())));
        }
        for (var terms : it.terms()) {
            var hours = String.join("; ", Manual.hours(terms, words.language()));
            var first = promised("protocol.terms.first", terms.first());
            var next = promised("protocol.terms.next", terms.next());
            add(
                    Section.TERMS,
                    channel(terms.channel()),
                    joined(hours, first, next, promised("protocol.terms.resolution", terms.resolution())));
        }
    }

    private void rules(Protocol it) {
        add(Section.LIMITS, "", it.limits().about());
        for (var limit : it.limits().matrix()) {
            var title = words.say("protocol.word.rank." + Binding.word(limit.role())) + " · "
                    + words.say("protocol.word.remedy." + Binding.word(limit.remedy()));
            add(
                    Section.LIMITS,
                    title,
                    joined(
                            words.say("protocol.field.per-case") + " " + limit.perCase(),
                            words.say("protocol.field.per-customer") + " " + limit.perCustomer(),
                            words.say("protocol.field.per-month") + " " + limit.perMonth()));
        }
        if (!it.limits().decides().isBlank()) {
            add(
                    Section.LIMITS,
                    "",
                    words.say(
                            "protocol.limits.decides",
                            name(it.limits().decides()),
                            name(it.limits().delegate()),
                            it.limits().minutes()));
        }
        add(Section.DELEGATION, "", it.delegation().about());
        for (var rule : it.delegation().rules()) {
            add(
                    Section.DELEGATION,
                    "",
                    words.say(
                            "protocol.delegate." + Binding.word(rule.when()),
                            rule.over(),
                            String.join(", ", rule.words())));
        }
    }

    private void voice(Protocol it) {
        var voice = it.voice();
        add(Section.VOICE, "", voice.personality());
        add(Section.VOICE, words.say("protocol.field.greeting"), voice.greetingInWords());
        add(Section.VOICE, words.say("protocol.field.farewell"), voice.farewellInWords());
        voice.lines().forEach(line -> add(Section.VOICE, "", line));
        voice.words()
                .forEach(swap ->
                        add(Section.VOICE, words.say("protocol.field.avoid") + " «" + swap.avoid() + "»", swap.say()));
        voice.examples().forEach(example -> add(Section.VOICE, example.moment(), example.text()));
    }

    private void procedures(Protocol it) {
        for (var procedure : it.procedures()) {
            var kind = words.say("reason.kind." + procedure.kind().column());
            add(Section.PROCEDURES, kind, procedure.about());
            for (var step : procedure.steps()) {
                var title = kind + " · " + step.title();
                add(Section.PROCEDURES, title, step.about());
                add(Section.PROCEDURES, title, step.skeleton());
            }
        }
        for (var list : it.checklists()) {
            var title = list.reason().isEmpty()
                    ? words.say("protocol.checklist.all")
                    : Manual.reasonName(reasons, list.reason(), words.language());
            add(
                    Section.PROCEDURES,
                    words.say("protocol.field.checklists") + " · " + title,
                    String.join(", ", list.asks()));
        }
        add(
                Section.AGREEMENT,
                "",
                words.say(
                        "protocol.agreement.rule",
                        it.agreement().reminders(),
                        it.agreement().hours()));
        add(
                Section.AGREEMENT,
                words.say("protocol.field.question"),
                it.agreement().question());
        add(
                Section.AGREEMENT,
                words.say("protocol.field.reminder"),
                it.agreement().reminder());
    }

    private void anger(Protocol it) {
        add(Section.ANGER, "", it.anger().about());
        for (var phase : it.anger().phases()) {
            var title = words.say("protocol.word.conduct." + Binding.word(phase.conduct()));
            add(Section.ANGER, title, phase.about());
            add(Section.ANGER, title, phase.skeleton());
        }
        add(
                Section.ANGER,
                words.say("protocol.anger.never"),
                String.join(", ", it.anger().never()));
    }

    private void rest(Protocol it) {
        var complaints = it.complaints();
        add(Section.COMPLAINTS, "", complaints.about());
        if (complaints.workingDays() > 0) {
            add(Section.COMPLAINTS, "", words.say("protocol.complaints.days", complaints.workingDays()));
        }
        complaints.lines().forEach(line -> add(Section.COMPLAINTS, "", line));
        add(Section.COMPLAINTS, "", person("protocol.responsible", complaints.responsible()));
        add(Section.COMPLAINTS, words.say("protocol.field.bodies"), String.join(", ", complaints.bodies()));
        add(Section.CRISIS, "", it.crisis().trigger());
        it.crisis().measures().forEach(measure -> add(Section.CRISIS, "", measure));
        add(Section.CRISIS, "", person("protocol.responsible", it.crisis().responsible()));
        add(Section.CRISIS, words.say("protocol.field.statement"), it.crisis().statement());
        add(Section.TRAINING, "", it.training().about());
        for (var course : it.training().courses()) {
            add(
                    Section.TRAINING,
                    "",
                    joined(course.title(), words.say("protocol.word.rank." + Binding.word(course.role()))));
        }
    }

    private void add(Section section, String title, String text) {
        if (!text.isBlank()) passages.add(new Passage(section, title, text));
    }

    private String person(String key, String address) {
        return address.isBlank() ? "" : words.say(key, name(address));
    }

    private String name(String address) {
        return people.getOrDefault(address, address);
    }

    private String channel(String word) {
        return words.say("desk.channel." + word);
    }

    private String promised(String key, String span) {
        return span.isEmpty() ? "" : words.say(key) + ": " + Manual.span(span);
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(it -> !it.isBlank()).toList());
    }
}
