package dev.mostrador.protocol.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.Draft;
import dev.mostrador.protocol.LiveTerms;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.PublishResult;
import dev.mostrador.protocol.PublishResult.Lack;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.Version;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.text.Binding;
import dev.mostrador.protocol.text.Differences;
import dev.mostrador.protocol.text.Differences.Difference;
import dev.mostrador.protocol.text.ProtocolYaml;
import dev.mostrador.protocol.text.ReadyMade;
import dev.mostrador.protocol.text.Trouble;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What is being written: what differs, what is missing, and out with it.
@Controller
public class ProtocolDraftController {
    private static final String PATH = "/settings/protocol";

    private final Protocols protocols;
    private final Publishing publishing;
    private final LiveTerms terms;

    ProtocolDraftController(Protocols protocols, Publishing publishing, LiveTerms terms) {
        this.protocols = protocols;
        this.publishing = publishing;
        this.terms = terms;
    }

    /// @param last what was published last; null: nothing yet
    /// @param troubles what keeps a text from being taken in
    public record Sheet(
            Form form,
            Draft draft,
            @Nullable Version last,
            List<Difference> differences,
            List<Lack> lacks,
            List<Trouble> troubles,
            List<String> readyMade) {
        public List<Section> sections() {
            return Arrays.stream(Section.values()).filter(Section::isEditable).toList();
        }

        public boolean isEmpty() {
            return draft.document().name().isEmpty() && draft.document().procedures().isEmpty();
        }
    }

    @GetMapping(PATH)
    View edit() {
        return sheet(Form.blank(), List.of());
    }

    /// A text takes the place of all that is being written, or a ready-made one does.
    @PutMapping(PATH)
    View update(CurrentAgent agent, Form form) {
        var name = form.value("ready-made");
        if (!name.isEmpty() && !ReadyMade.NAMES.contains(name)) throw new NotFound();
        var bound = name.isEmpty() ? ProtocolYaml.read(form.secret("yaml")) : new Binding.Bound<>(ReadyMade.read(name), List.<Trouble>of());
        if (bound.value() == null) return sheet(form, bound.troubles()).status(422);
        return protocols.save(bound.value(), protocols.draft().revision(), agent.id())
                ? View.redirect(PATH).saying("protocol.draft.taken")
                : View.redirect(PATH).saying("protocol.draft.overtaken");
    }

    @DeleteMapping(PATH)
    View destroy() {
        protocols.discard();
        return View.redirect(PATH).saying("protocol.draft.discarded");
    }

    @PostMapping(PATH + "/versions")
    View publish(CurrentAgent agent, Form form) {
        var from = moment(form.value("from"), agent.zone());
        return switch (publishing.publish(agent.id(), form.limited("note", 500), from)) {
            case PublishResult.Published(var version) ->
                View.redirect("/protocol/" + version.number()).saying("protocol.published", version.number());
            case PublishResult.Refused _ -> sheet(form, List.of()).status(422);
            case PublishResult.Same _ -> View.redirect(PATH).saying("protocol.draft.same");
        };
    }

    private View sheet(Form form, List<Trouble> troubles) {
        var draft = protocols.draft();
        var last = protocols.versions().stream().findFirst();
        var before = last.map(it -> protocols.document(it.number())).orElseGet(() -> Binding.blank(Protocol.class));
        var after = draft.document().with(terms.all());
        return View.of(
                "protocol/draft",
                new Sheet(
                        form,
                        draft,
                        last.orElse(null),
                        Differences.between(before, after),
                        publishing.lacks(),
                        troubles,
                        ReadyMade.NAMES));
    }

    private static @Nullable Instant moment(String day, ZoneId zone) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day).atStartOfDay(zone).toInstant();
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
