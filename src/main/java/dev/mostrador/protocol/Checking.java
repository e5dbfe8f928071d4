package dev.mostrador.protocol;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.protocol.PublishResult.Lack;
import dev.mostrador.protocol.document.Attendance.Post;
import dev.mostrador.protocol.document.Procedure;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.document.Step;
import dev.mostrador.ui.Saying;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a protocol lacks before it may be published: somebody for every channel that is open (R1), and everything that
/// its parts refer to.
@Component
class Checking {
    private final Agents agents;
    private final Teams teams;
    private final LiveTerms terms;

    Checking(Agents agents, Teams teams, LiveTerms terms) {
        this.agents = agents;
        this.teams = teams;
        this.terms = terms;
    }

    List<Lack> lacks(Protocol it) {
        var lacks = new ArrayList<Lack>();
        var people =
                agents.active().stream().map(Agent::email).map(Checking::folded).collect(Collectors.toSet());
        attendance(it, people, lacks);
        person(it.limits().decides(), "limits", people, lacks);
        person(it.limits().delegate(), "limits", people, lacks);
        person(it.complaints().responsible(), "complaints", people, lacks);
        person(it.crisis().responsible(), "crisis", people, lacks);
        var kinds = new HashSet<>();
        for (var procedure : it.procedures()) {
            if (!kinds.add(procedure.kind()))
                lack(lacks, "procedures", "twice", procedure.kind().column());
            steps(it, procedure, lacks);
        }
        if (it.agreement().reminders() > 0 && it.agreement().hours() == 0) lack(lacks, "agreement", "no-hours");
        return List.copyOf(lacks);
    }

    private void attendance(Protocol it, Set<String> people, List<Lack> lacks) {
        if (it.attendance().responsible().isBlank()) lack(lacks, "attendance", "no-responsible");
        person(it.attendance().responsible(), "attendance", people, lacks);
        var known = teams.all().stream().map(Team::name).collect(Collectors.toSet());
        for (var channel : terms.channels()) {
            var taken = it.attendance().posts().stream()
                    .anyMatch(post -> post.channel().equals(channel) && post.isTaken());
            if (!taken) lack(lacks, "attendance", "nobody", channel);
        }
        for (Post post : it.attendance().posts()) {
            person(post.first(), "attendance", people, lacks);
            person(post.backup(), "attendance", people, lacks);
            if (!post.team().isBlank() && !known.contains(post.team())) lack(lacks, "attendance", "team", post.team());
        }
    }

    private static void steps(Protocol it, Procedure procedure, List<Lack> lacks) {
        var kind = procedure.kind().column();
        if (procedure.steps().isEmpty()) lack(lacks, "procedures", "no-steps", kind);
        var keys = new HashSet<>();
        for (Step step : procedure.steps()) {
            if (step.key().isBlank() || step.title().isBlank()) lack(lacks, "procedures", "unnamed-step", kind);
            if (!keys.add(step.key())) lack(lacks, "procedures", "step-twice", kind, step.key());
            var asks = step.needs().contains(new Requirement.Data());
            if (asks && it.checklists().isEmpty()) lack(lacks, "checklists", "no-checklist", kind, step.title());
        }
        if (procedure.wants(new Requirement.AgreementReceived())) {
            if (!procedure.wants(Requirement.Said.AGREEMENT_ASKED)) lack(lacks, "procedures", "never-asked", kind);
            if (it.agreement().question().isBlank()) lack(lacks, "agreement", "no-question", kind);
        }
    }

    private static void person(String address, String section, Set<String> people, List<Lack> lacks) {
        if (!address.isBlank() && !people.contains(folded(address))) lack(lacks, section, "person", address);
    }

    // Of a kind of matter or a channel the word goes along: the page says it in the reader's language.
    private static void lack(List<Lack> lacks, String section, String key, Object... arguments) {
        lacks.add(new Lack(section, Saying.of("protocol.lack." + key, arguments)));
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
