package dev.mostrador.answer.screen;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.answer.Wording;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.style.Register;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Between the fields of the form and a [Wish].
final class AnswerForm {
    /// The ways to write to the shop that there are.
    static final List<String> CHANNELS = List.of("email", "chat", "form");

    private static final Set<String> REGISTERS =
            Arrays.stream(Register.values()).map(Register::word).collect(Collectors.toSet());

    private AnswerForm() {}

    /// What is wrong with it stands in the form.
    static Wish read(Form form, CurrentAgent agent, Who who) {
        var shelf = shelf(form.value("shelf"));
        var team = shelf == Shelf.TEAM ? id(form.value("shelf").substring("team:".length())) : null;
        if (!who.mayKeep(shelf, team)) throw new NotFound(); // our form does not offer it
        var wish = new Wish(
                shelf,
                team,
                shelf == Shelf.PERSONAL ? agent.id() : owner(form, agent),
                form.value("folder"),
                form.value("title"),
                form.value("shortcut").replaceFirst("^/", ""),
                wordings(form),
                StepFields.read(form),
                form.has("sends", "yes"),
                day(form, "review"),
                day(form, "expires"));
        wish.faults()
                .forEach(fault -> form.refuse(
                        fault.field(), fault.key(), fault.arguments().toArray()));
        return wish;
    }

    private static Shelf shelf(String said) {
        return said.startsWith("team:") ? Shelf.TEAM : Shelf.find(said).orElse(Shelf.PERSONAL);
    }

    private static @Nullable UUID owner(Form form, CurrentAgent agent) {
        return form.value("owner").isEmpty() ? agent.id() : id(form.value("owner"));
    }

    static UUID id(String text) {
        return PreparedAnswers.id(text).orElseThrow(NotFound::new);
    }

    // The first is the usual one; another that is empty is none.
    private static List<Wording> wordings(Form form) {
        return List.copyOf(fields(form).values());
    }

    /// The same by the ending of its fields: none, `-1`, …
    static Map<String, Wording> fields(Form form) {
        var wordings = new LinkedHashMap<String, Wording>();
        wordings.put("", wording(form, ""));
        for (var i = 1; i < Wish.MOST_WORDINGS; i++) {
            if (!form.value("text-" + i).isEmpty()) wordings.put("-" + i, wording(form, "-" + i));
        }
        return wordings;
    }

    private static Wording wording(Form form, String number) {
        var channel = form.value("channel" + number);
        var register = form.value("register" + number);
        return new Wording(
                CHANNELS.contains(channel) ? channel : "",
                REGISTERS.contains(register) ? register : "",
                form.value("text" + number).replace("\r\n", "\n"));
    }

    private static @Nullable LocalDate day(Form form, String name) {
        try {
            return form.value(name).isEmpty() ? null : LocalDate.parse(form.value(name));
        } catch (DateTimeException nonsense) {
            form.refuse(name, "answer.fault.day");
            return null;
        }
    }

    static Form filled(PreparedAnswer it) {
        var form = Form.blank()
                .with(
                        "shelf",
                        it.shelf() == Shelf.TEAM
                                ? "team:" + it.team()
                                : it.shelf().word())
                .with("owner", it.owner() == null ? "" : it.owner().toString())
                .with("folder", it.folder())
                .with("title", it.title())
                .with("shortcut", it.shortcut())
                .with("sends", it.sends() ? "yes" : "")
                .with("review", it.reviewOn() == null ? "" : it.reviewOn().toString())
                .with("expires", it.expiresOn() == null ? "" : it.expiresOn().toString());
        for (var i = 0; i < it.wordings().size(); i++) {
            var wording = it.wordings().get(i);
            var number = i == 0 ? "" : "-" + i;
            form.with("text" + number, wording.text())
                    .with("channel" + number, wording.channel())
                    .with("register" + number, wording.register());
        }
        StepFields.write(it.steps(), form);
        return form;
    }
}
