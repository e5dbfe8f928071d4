package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Insistence;
import dev.mostrador.desk.Colleagues;
import dev.mostrador.desk.action.AssignAsk;
import dev.mostrador.desk.delegation.Causes;
import dev.mostrador.desk.remedy.RemedyWords;
import dev.mostrador.ui.Page;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Says in words what happened: who did it, and to whom.
public record EventWords(Event event, String actor, String target) {
    private static final Set<EventKind> GIVEN_OUT =
            EnumSet.of(EventKind.ASSIGNED, EventKind.UNASSIGNED, EventKind.TEAM_CHANGED);

    static EventWords of(Event event, Colleagues colleagues) {
        var data = event.data();
        var target = data.containsKey("agent")
                ? colleagues.agent(UUID.fromString(data.get("agent")))
                : data.containsKey("team") ? colleagues.team(UUID.fromString(data.get("team"))) : "";
        return new EventWords(event, colleagues.agent(event.agent()), target);
    }

    /// The line for whoever reads `page`.
    public String in(Page page) {
        if (GIVEN_OUT.contains(event.kind()) && !data("why").isEmpty()) { // nobody did it: a rule of the shop
            return page.say("event." + event.kind().column() + "." + data("why"), target, data("rule"));
        }
        var who = actor.isEmpty() ? page.say("desk.event.system") : actor;
        return switch (event.kind()) {
            case ASSIGNED ->
                (isOwn() ? page.say("event.taken", who) : page.say("event.assigned", who, target)) + anyway(page);
            case TEAM_CHANGED ->
                target.isEmpty() ? page.say("event.team_removed", who) : page.say("event.team_changed", who, target);
            case OWNER_CHANGED -> page.say("event.owner_changed", who, target) + note();
            case CREATED -> page.say(actor.isEmpty() ? "event.created" : "event.started", who);
            case REOPENED -> page.say(actor.isEmpty() ? "event.reopened_by_customer" : "event.reopened", who);
            case CLOSED -> page.say("event.closed", who, page.say("desk.reason." + data("reason"))) + note();
            case SNOOZED ->
                data("until").isEmpty()
                        ? page.say("event.snoozed_until_answer", who)
                        : page.say("event.snoozed", who, page.words().moment(Instant.parse(data("until"))));
            case MERGED, UNMERGED, SPLIT_OFF, SPLIT_FROM, LINKED, UNLINKED ->
                page.say("event." + event.kind().column(), who, "#" + data("number"));
            case PARTICIPANT_ADDED, PARTICIPANT_REMOVED ->
                isOwn()
                        ? page.say("event." + event.kind().column() + "_self", who)
                        : page.say("event." + event.kind().column(), who, target);
            case LANGUAGE_SET ->
                data("language").isEmpty()
                        ? page.say("event.language_free", who)
                        : page.say("event.language_set", who, LanguageNames.name(data("language"), page.language()));
            case TAGGED, UNTAGGED -> page.say("event." + event.kind().column(), who, data("tag"));
            case PRIORITY_CHANGED -> page.say("event.priority_changed", who, page.say("desk.priority." + data("to")));
            case SUBJECT_CHANGED -> page.say("event.subject_changed", who, data("to"));
            case BOUNCED -> page.say(data("final").equals("false") ? "event.delayed" : "event.bounced");
            case UNASSIGNED, RESOLVED, MARKED_SPAM, UNMARKED_SPAM, UNDONE ->
                page.say("event." + event.kind().column(), who);
            case SIDE_ASKED -> page.say("event.side_asked", who, data("name"), "#" + data("number"));
            case SIDE_ANSWERED -> page.say("event.side_answered", data("name"), "#" + data("number"), data("said"));
            case CHANNEL_CHANGED ->
                page.say(
                        "event.channel_changed",
                        who,
                        page.say("desk.channel." + data("to")),
                        page.say("desk.other-way.reason." + data("reason")),
                        page.say("desk.other-way.consent." + data("consent")));
            case COMMITTED,
                    COMMITMENT_KEPT,
                    COMMITMENT_LATE,
                    COMMITMENT_BROKEN,
                    COMMITMENT_WITHDRAWN,
                    COMMITMENT_REOPENED ->
                page.say("event." + event.kind().column(), who, data("text"), moment(page, "due")) + note();
            case COMMITMENT_RENEGOTIATED ->
                page.say("event.commitment_renegotiated", who, data("text"), moment(page, "to"));
            case INSISTED -> page.say("event.insisted", who, insisted(page));
            case WITHDRAWN -> page.say("event.withdrawn", who, target);
            case REASON_SET -> reason(page, who);
            case MOOD_SET -> mood(page, who);
            case CONDUCT_REACHED ->
                page.say("event.conduct_reached", page.say("protocol.word.conduct." + data("phase")));
            case HELD_BACK -> page.say("event.held_back", target);
            case STEP_REACHED -> page.say("event.step_reached", data("step"));
            case GATE_PASSED -> page.say("event.gate_passed", who, page.say("protocol.need." + data("need"))) + note();
            case AGREEMENT_ASKED, AGREEMENT_GIVEN, AGREEMENT_REFUSED, AGREEMENT_SILENT, AGREEMENT_WAIVED ->
                page.say("event." + event.kind().column(), who) + way(page) + note();
            case DELEGATION_PROPOSED ->
                page.say("event.delegation_proposed", Causes.words(page, data("trigger"), data("detail")));
            case DELEGATED -> page.say("event.delegated", who, target) + note();
            case DELEGATION_DISMISSED,
                    DELEGATION_ACCEPTED,
                    DELEGATION_RETURNED,
                    DELEGATION_ANSWERED,
                    SUPERVISOR_SPOKE -> page.say("event." + event.kind().column(), who) + note();
            case CONCESSION_GRANTED,
                    CONCESSION_WITHDRAWN,
                    APPROVAL_ASKED,
                    APPROVAL_PASSED_ON,
                    APPROVAL_GIVEN,
                    APPROVAL_REFUSED,
                    APPROVAL_WITHDRAWN -> RemedyWords.of(page, event, who, target);
            case DELIVERY_FAILED, WOKE, AUTO_REPLIED, READ, UPDATE_DUE, SUPERVISOR_MISSED ->
                page.say("event." + event.kind().column());
        };
    }

    private String insisted(Page page) {
        var reason = data("reason");
        return Insistence.READY.contains(reason) ? page.say("desk.objected.said." + reason) : reason;
    }

    private boolean isOwn() {
        return event.agent() != null
                && event.agent().toString().equals(event.data().get("agent"));
    }

    private String data(String name) {
        return event.data().getOrDefault(name, "");
    }

    private String reason(Page page, String who) {
        if (data("kind").isEmpty()) {
            return page.say("event.reason_free", who);
        }
        var kind = page.say("reason.kind." + data("kind"));
        var reason = data(page.language().equals("en") ? "reason_en" : "reason");
        return reason.isEmpty()
                ? page.say("event.kind_set", who, kind)
                : page.say("event.reason_set", who, reason, kind);
    }

    private String mood(Page page, String who) {
        var level = page.say("mood.level." + data("level"));
        return event.agent() == null && !data("sign").isEmpty()
                ? page.say("event.mood_heard", level, data("sign"))
                : page.say("event.mood_set", who, level);
    }

    private String moment(Page page, String name) {
        return page.words().soon(Instant.parse(data(name)));
    }

    // Although something spoke against it.
    private String anyway(Page page) {
        if (data("anyway").isEmpty()) {
            return "";
        }
        var reason = AssignAsk.REASONS.contains(data("anyway"))
                ? page.say("desk.assign.anyway." + data("anyway"))
                : data("anyway"); // a program's own words
        return ". " + page.say("event.anyway." + data("lack"), data("what"), reason);
    }

    private String way(Page page) {
        return data("way").isEmpty() ? "" : " " + page.say("event.way." + data("way"));
    }

    private String note() {
        return data("note").isEmpty() ? "" : ": " + data("note");
    }
}
