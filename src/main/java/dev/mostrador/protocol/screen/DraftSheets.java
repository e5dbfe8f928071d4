package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.Draft;
import dev.mostrador.protocol.LiveTerms;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.PublishResult.Lack;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.Tuning;
import dev.mostrador.protocol.Tuning.OffNote;
import dev.mostrador.protocol.Version;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.text.Binding;
import dev.mostrador.protocol.text.Differences;
import dev.mostrador.protocol.text.Differences.Difference;
import dev.mostrador.protocol.text.ReadyMade;
import dev.mostrador.protocol.text.Trouble;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page on which the draft is seen as a whole.
@Component
public class DraftSheets {
    private final Protocols protocols;
    private final Publishing publishing;
    private final LiveTerms terms;
    private final Tuning tuning;

    DraftSheets(Protocols protocols, Publishing publishing, LiveTerms terms, Tuning tuning) {
        this.protocols = protocols;
        this.publishing = publishing;
        this.terms = terms;
        this.tuning = tuning;
    }

    /// @param last what was published last; null: nothing yet
    /// @param offNotes what it says to customers otherwise than in its own voice
    /// @param troubles what keeps a text from being taken in
    public record Sheet(
            Form form,
            Draft draft,
            @Nullable Version last,
            List<Difference> differences,
            List<Lack> lacks,
            List<OffNote> offNotes,
            List<Trouble> troubles,
            List<String> readyMade) {
        public List<Section> sections() {
            return Arrays.stream(Section.values()).filter(Section::isEditable).toList();
        }

        public boolean isEmpty() {
            return draft.document().name().isEmpty()
                    && draft.document().procedures().isEmpty();
        }
    }

    View of(Form form, List<Trouble> troubles) {
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
                        tuning.offNotes(after),
                        troubles,
                        ReadyMade.NAMES));
    }
}
