package dev.mostrador.protocol;

import dev.mostrador.identity.Accounts;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.style.Finding;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleGuard;
import dev.mostrador.voice.VoiceProfiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a protocol says to customers is said in the voice that it asks for itself: whoever changes from *usted* to *tú*
/// sees which of its own texts have to follow.
@Component
public class Tuning {
    private static final String CHANNEL = "email";
    private static final int MOST = 30; // nobody reads more

    /// A beginning is no whole message: it has blanks to be filled in, no greeting and no date.
    private static final Set<String> RULES = Set.of(
            "register", "words", "capitals", "abbreviation", "mood", "colloquial", "insult", "absolute", "sales");

    private final StyleGuard guard;
    private final VoiceProfiles voices;
    private final Accounts accounts;

    Tuning(StyleGuard guard, VoiceProfiles voices, Accounts accounts) {
        this.guard = guard;
        this.voices = voices;
        this.accounts = accounts;
    }

    /// @param text in which it was found
    public record OffNote(Section section, String text, Finding finding) {}

    public List<OffNote> offNotes(Protocol it) {
        var context =
                StyleContext.of(CHANNEL, accounts.current().country(), Position.MIDDLE, voices.of(it.voice(), CHANNEL));
        return said(it).filter(one -> !one.text().isBlank())
                .flatMap(one -> guard.check(one.text(), context).stream()
                        .filter(finding -> RULES.contains(finding.rule()))
                        .limit(1) // who mends a text reads all of it
                        .map(finding -> new OffNote(one.section(), one.text(), finding)))
                .limit(MOST)
                .toList();
    }

    private record Said(Section section, String text) {}

    private static Stream<Said> said(Protocol it) {
        return Stream.of(
                        it.voice().examples().stream().map(one -> new Said(Section.VOICE, one.text())),
                        it.procedures().stream()
                                .flatMap(procedure -> procedure.steps().stream())
                                .map(step -> new Said(Section.PROCEDURES, step.skeleton())),
                        Stream.of(it.agreement().question(), it.agreement().reminder())
                                .map(text -> new Said(Section.AGREEMENT, text)),
                        it.anger().phases().stream().map(phase -> new Said(Section.ANGER, phase.skeleton())),
                        Stream.of(new Said(Section.CRISIS, it.crisis().statement())))
                .flatMap(each -> each);
    }
}
