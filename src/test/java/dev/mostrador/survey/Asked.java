package dev.mostrador.survey;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Customers of a test's shop who were asked how they were attended.
@Component
public class Asked {
    private final Matters matters;
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final Closing closing;
    private final SurveyPolicies policies;
    private final Surveys surveys;
    private final SurveyLinks links;
    private final JdbcClient db;
    private final Clock clock;

    Asked(
            Matters matters,
            Conversations conversations,
            Outgoing outgoing,
            Closing closing,
            SurveyPolicies policies,
            Surveys surveys,
            SurveyLinks links,
            JdbcClient db,
            Clock clock) {
        this.matters = matters;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.closing = closing;
        this.policies = policies;
        this.surveys = surveys;
        this.links = links;
        this.db = db;
        this.clock = clock;
    }

    /// @param path of the customer's page
    public record Question(long number, UUID id, String path) {}

    /// Lucía wrote two days ago, Nuria answered and resolved it, and a day later she was asked.
    public Question lucia(Shop shop) {
        return shop.get(() -> {
            policies.change(new SurveyPolicy(true, 1, 30, Set.of("email")));
            var ago = clock.instant().minus(Duration.ofDays(2));
            var number = Moment.at(ago, () -> matters.harness(shop));
            var talk = conversations.findByNumber(number).orElseThrow().id();
            Moment.at(ago.plusSeconds(60), () -> {
                outgoing.reply(
                        talk, new Draft(shop.nuria.id(), "Mañana sale la S.", null, UUID.randomUUID() + "", List.of()));
                closing.resolve(talk, shop.nuria.id());
            });
            surveys.askDue();
            var id = surveys.of(talk).getLast().id();
            return new Question(number, id, "/survey/" + links.make(id));
        });
    }

    /// The time to answer is over.
    public void isOver(Shop shop, Question question) {
        shop.run(() -> db.sql("update survey_answer set asked_at = asked_at - interval '40 days' where id = :id")
                .param("id", question.id())
                .update());
    }

    public void said(Shop shop, Question question, int value, String comment) {
        shop.run(() -> surveys.answer(new SurveyLinks.Asked(shop.account.id(), question.id()), value, comment));
    }
}
