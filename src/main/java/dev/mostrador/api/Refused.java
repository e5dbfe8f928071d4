package dev.mostrador.api;

import dev.mostrador.channel.Need;
import dev.mostrador.channel.Refusal;
import dev.mostrador.conversation.Objection;
import dev.mostrador.ui.Problem;
import dev.mostrador.ui.Saying;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A request that is not carried out. Thrown from anywhere below a controller; [ApiFailures] turns it into the answer.
final class Refused extends RuntimeException {
    private final Problem problem;
    private final Map<String, String> headers;

    Refused(Problem problem) {
        this(problem, Map.of());
    }

    Refused(Problem problem, Map<String, String> headers) {
        super(problem.key(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }

    static Refused unknownMailbox(String address) {
        return new Refused(Problem.of(404, "api.problem.unknown-mailbox", address));
    }

    static Refused unknownConversation(long number) {
        return new Refused(Problem.of(404, "api.problem.unknown-conversation", Long.toString(number)));
    }

    static Refused unknownAgent(String email) {
        return new Refused(Problem.of(404, "api.problem.unknown-agent", email));
    }

    static Refused unknownCustomer(String email) {
        return new Refused(Problem.of(404, "api.problem.unknown-customer", email));
    }

    static Refused unknownAnswer() {
        return new Refused(Problem.of(404, "api.problem.unknown-answer"));
    }

    static Refused unknownCommitment() {
        return new Refused(Problem.of(404, "api.problem.unknown-commitment"));
    }

    /// Somebody was faster: it is as `state` says.
    static Refused commitmentSettled(String state) {
        return new Refused(Problem.of(409, "api.problem.commitment-settled", state));
    }

    /// Only what is done can be reopened; it is as `state` says.
    static Refused commitmentNotDone(String state) {
        return new Refused(Problem.of(409, "api.problem.commitment-not-done", state));
    }

    static Refused unknownConcession() {
        return new Refused(Problem.of(404, "api.problem.unknown-concession"));
    }

    static Refused unknownApproval() {
        return new Refused(Problem.of(404, "api.problem.unknown-approval"));
    }

    /// The same request with `ask` asks whoever decides.
    ///
    /// @param limit `case`, `customer` or `month`
    static Refused aboveLimit(String limit, String over) {
        return new Refused(Problem.of(409, "api.problem.above-limit", limit, over));
    }

    static Refused concessionWithdrawn() {
        return new Refused(Problem.of(409, "api.problem.concession-withdrawn"));
    }

    /// Somebody was faster: it is as `state` says.
    static Refused approvalDecided(String state) {
        return new Refused(Problem.of(409, "api.problem.approval-decided", state));
    }

    /// That agent may not; `key` says why.
    static Refused notInPower(String key) {
        return new Refused(Problem.of(403, "api.problem.not-in-power").wrong("agent", Saying.of(key)));
    }

    /// Whoever gives it to them all the same says why in `anyway`.
    static Refused untrained(String what) {
        return new Refused(Problem.of(409, "api.problem.agent-untrained", what));
    }

    static Refused handsFull(int most) {
        return new Refused(Problem.of(409, "api.problem.agent-full", most));
    }

    static Refused noProtocol() {
        return new Refused(Problem.of(404, "api.problem.no-protocol"));
    }

    /// The steps of a conversation are not where this could be done.
    static Refused step(String why) {
        return new Refused(Problem.of(409, "api.problem." + why));
    }

    static Refused gateNotTheirs() {
        return new Refused(Problem.of(403, "api.problem.gate-not-theirs"));
    }

    static Refused unknownChannel() {
        return new Refused(Problem.of(404, "api.problem.unknown-channel"));
    }

    /// It lacks what a channel must have to be opened.
    static Refused channelNotReady(Set<Need> missing) {
        var wrong = missing.stream()
                .map(need ->
                        new Problem.Wrong(need.word(), Saying.of("channel.inbox.need." + need.word() + "-missing")))
                .toList();
        return new Refused(new Problem(409, "api.problem.channel-not-ready", List.of(), wrong));
    }

    static Refused unknownAttachment() {
        return new Refused(Problem.of(404, "api.problem.unknown-attachment"));
    }

    static Refused withheldAttachment() {
        return new Refused(Problem.of(403, "api.problem.withheld-attachment"));
    }

    /// `megabytes` as people count them.
    static Refused tooLarge(long limit) {
        return new Refused(Problem.of(413, "api.problem.too-large", limit / (1024 * 1024)));
    }

    static Refused brokenUpload() {
        return new Refused(Problem.ofStatus(400));
    }

    static Refused invalidJson(int line, int column) {
        return new Refused(Problem.of(400, "api.problem.invalid-json", line, column));
    }

    /// A field of the body: understood, but not good.
    static Refused invalidField(String field, String key, Object... arguments) {
        return new Refused(Problem.of(422, "api.problem.invalid-fields").wrong(field, Saying.of(key, arguments)));
    }

    /// The channel would not take the reply: a field is not good, or there is no way to answer at all.
    static Refused unanswerable(Refusal why) {
        var kind = why.field().equals("text") ? "invalid-fields" : "unanswerable";
        return new Refused(Problem.of(422, "api.problem." + kind).wrong(why.field(), why.why()));
    }

    /// Something in the reply should not leave. Each error is named by its code; where all may be confirmed, the same
    /// request with these codes and a reason goes through (409), else only another text does (422).
    static Refused objected(List<Objection> objections) {
        var passable = objections.stream().allMatch(Objection::passable);
        var errors = objections.stream()
                .map(it -> new Problem.Wrong(
                        it.code(), Saying.of(it.key(), it.arguments().toArray())))
                .toList();
        var key = passable ? "api.problem.objected" : "api.problem.withheld-reply";
        return new Refused(new Problem(passable ? 409 : 422, key, List.of(), errors));
    }

    /// A parameter of the address.
    static Refused invalidParameter(String parameter, String key, Object... arguments) {
        return new Refused(
                Problem.of(400, "api.problem.invalid-parameters").wrong(parameter, Saying.of(key, arguments)));
    }

    static Refused invalidKey() {
        return new Refused(Problem.of(400, "api.problem.invalid-idempotency-key")
                .wrong(Idempotency.HEADER, Saying.of("api.wrong.idempotency-key", Idempotency.LONGEST_KEY)));
    }

    static Refused reusedKey() {
        return new Refused(Problem.of(422, "api.problem.idempotency-key-reused"));
    }

    static Refused keyUnderWay() {
        return new Refused(Problem.of(409, "api.problem.idempotency-key-under-way"), Map.of("Retry-After", "1"));
    }
}
