package dev.mostrador.survey;

import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.State;
import dev.mostrador.identity.Accounts;
import dev.mostrador.platform.Ids;
import dev.mostrador.protocol.run.AgreementState;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.survey.Addressing.Addressee;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the customers of ended matters how they were attended: each ending once, nobody too often, and everybody whom
/// the policy names. What is due stands in the endings: a node that dies leaves it to the others.
@Component
class Inviting {
    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);
    private static final int BATCH = 100;

    private final EndingTable endings;
    private final SurveyAnswerTable answers;
    private final SurveyPolicyTable policies;
    private final SurveyLinks links;
    private final Addressing addressing;
    private final Conversations conversations;
    private final Runs runs;
    private final Outgoing outgoing;
    private final CustomerWords customerWords;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Inviting(
            EndingTable endings,
            SurveyAnswerTable answers,
            SurveyPolicyTable policies,
            SurveyLinks links,
            Addressing addressing,
            Conversations conversations,
            Runs runs,
            Outgoing outgoing,
            CustomerWords customerWords,
            Accounts accounts,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.endings = endings;
        this.answers = answers;
        this.policies = policies;
        this.links = links;
        this.addressing = addressing;
        this.conversations = conversations;
        this.runs = runs;
        this.outgoing = outgoing;
        this.customerWords = customerWords;
        this.accounts = accounts;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// Answers how many were due.
    int takeDue() {
        var due = endings.due(clock.instant(), BATCH);
        for (var id : due) tryToTake(id);
        return due.size();
    }

    private void tryToTake(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> take(id));
        } catch (RuntimeException failure) { // one conversation's trouble must not stop the others'
            LOG.warn("Whether the customer of conversation {} is asked is looked at again in an hour", id, failure);
            transaction.executeWithoutResult(_ -> {
                var _ = conversations.hold(id);
                endings.later(id, clock.instant().plus(Duration.ofHours(1)));
            });
        }
    }

    // First the conversation, then what is its: another node may have been here meanwhile.
    private void take(UUID id) {
        var held = conversations.hold(id).orElseThrow();
        if (!endings.isDue(id, clock.instant())) return;
        if (!held.id().equals(id) || !isOver(held)) {
            endings.forget(List.of(id)); // merged into another, or open again
        } else if (isAskedWhetherTheyAgree(held)) {
            endings.later(id, null); // one question at a time: closing it is the end that counts
        } else {
            endings.done(id, asked(held, policies.hold()));
        }
    }

    private static boolean isOver(Conversation held) {
        return held.state() == State.RESOLVED || held.state() == State.CLOSED;
    }

    private boolean isAskedWhetherTheyAgree(Conversation held) {
        return held.state() == State.RESOLVED
                && runs.situation(held.id())
                        .filter(it -> it.run().agreement() == AgreementState.ASKED)
                        .isPresent();
    }

    private boolean asked(Conversation held, SurveyPolicy policy) {
        if (!policy.on() || !policy.channels().contains(held.channel())) return false;
        var addressee = addressing.of(held);
        if (addressee.isEmpty()) return false;
        var rested = clock.instant().minus(Duration.ofDays(policy.rest()));
        return !answers.wasAsked(addressee.get().customer().family(), rested) && ask(held, addressee.get());
    }

    private boolean ask(Conversation held, Addressee addressee) {
        var id = ids.next();
        var draft = new Draft(null, words(held, id, addressee.to() == null), addressee.to(), "survey:" + id, List.of());
        var message = outgoing.byItself(held.id(), draft);
        message.ifPresent(it -> answers.insert(new SurveyAnswer(
                id,
                held.id(),
                held.number(),
                addressee.customer().id(),
                addressee.agent(),
                it.id(),
                held.channel(),
                clock.instant(),
                null,
                null,
                "",
                "",
                0)));
        return message.isPresent();
    }

    private String words(Conversation held, UUID id, boolean isChat) {
        var words = customerWords.of(held);
        var link = accounts.current().address() + "/survey/" + links.make(id) + "?lang=" + words.language();
        return isChat
                ? words.say("survey.ask.chat", link)
                : words.say("survey.ask.mail", held.subject(), "#" + held.number(), link);
    }
}
