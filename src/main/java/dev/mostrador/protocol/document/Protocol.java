package dev.mostrador.protocol.document;

import dev.mostrador.reason.Kind;
import dev.mostrador.voice.VoiceProfile;
import java.util.List;
import java.util.Optional;

/// Everything that the shop says of how it attends. People are named by their address and teams by their name, so that
/// a version can be read for ever and taken elsewhere.
///
/// @param terms hours and promises as they were when it was published; in a draft empty
/// @param procedures the steps, a kind of matter once at most
/// @param checklists what must be known, by reason
public record Protocol(
        String name,
        Attendance attendance,
        List<ChannelTerms> terms,
        Limits limits,
        Delegation delegation,
        VoiceProfile voice,
        List<Procedure> procedures,
        List<Checklist> checklists,
        AgreementRules agreement,
        Anger anger,
        Complaints complaints,
        Crisis crisis,
        Training training) {
    public Optional<Procedure> procedure(Kind kind) {
        return procedures.stream().filter(it -> it.kind() == kind).findFirst();
    }

    /// What must be known of a matter with that reason: what every matter needs, then its group's, then its own.
    public List<String> asks(String reason) {
        return checklists.stream()
                .filter(list -> list.fits(reason))
                .flatMap(list -> list.asks().stream())
                .distinct()
                .toList();
    }

    public Protocol with(List<ChannelTerms> terms) {
        return new Protocol(
                name,
                attendance,
                terms,
                limits,
                delegation,
                voice,
                procedures,
                checklists,
                agreement,
                anger,
                complaints,
                crisis,
                training);
    }
}
