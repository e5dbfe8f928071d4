package dev.mostrador.demo;

import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.NewAccount;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Opens the example shop in an installation that has none, before anything else starts: no page, no timer, no other
/// node's setup sees half of it. All of it is one transaction, so that a start that was killed leaves nothing behind.
@Component
@ConditionalOnProperty(name = "mostrador.demo", havingValue = "true")
class DemoSeeder implements SmartLifecycle {
    private static final int OPEN_FOR = 30; // days; the stories begin later

    private final Accounts accounts;
    private final DemoHiring hiring;
    private final DemoMail mail;
    private final DemoForms forms;
    private final DemoStories stories;
    private final DemoRouting routing;
    private final DemoCommitments commitments;
    private final DemoReasons reasons;
    private final DemoRemedies remedies;
    private final DemoWriting writing;
    private final DemoAnswers answers;
    private final DemoSurveys surveys;
    private final Widgets widgets;
    private final DemoChannels channels;
    private final DemoPromises promises;
    private final DemoProtocol protocol;
    private final DemoDelegation delegation;
    private final Environment environment;
    private final Clock clock;
    private volatile boolean running;

    DemoSeeder(
            Accounts accounts,
            DemoHiring hiring,
            DemoMail mail,
            DemoForms forms,
            DemoStories stories,
            DemoRouting routing,
            DemoCommitments commitments,
            DemoReasons reasons,
            DemoRemedies remedies,
            DemoWriting writing,
            DemoAnswers answers,
            DemoSurveys surveys,
            Widgets widgets,
            DemoChannels channels,
            DemoPromises promises,
            DemoProtocol protocol,
            DemoDelegation delegation,
            Environment environment,
            Clock clock) {
        this.accounts = accounts;
        this.hiring = hiring;
        this.mail = mail;
        this.forms = forms;
        this.stories = stories;
        this.routing = routing;
        this.commitments = commitments;
        this.reasons = reasons;
        this.remedies = remedies;
        this.writing = writing;
        this.answers = answers;
        this.surveys = surveys;
        this.widgets = widgets;
        this.channels = channels;
        this.promises = promises;
        this.protocol = protocol;
        this.delegation = delegation;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (accounts.isEmpty()) {
            open(DemoShop.read(), clock.instant());
        }
    }

    private void open(DemoShop shop, Instant now) {
        var opening = now.atZone(shop.account().zone())
                .minusDays(OPEN_FOR)
                .with(shop.account().referenceTime())
                .toInstant();
        Moment.at(opening, () -> accounts.setUp(wish(shop), opened -> furnish(shop, opened.administrator(), now)));
    }

    private void furnish(DemoShop shop, Agent administrator, Instant now) {
        var people = hiring.hire(shop, administrator);
        promises.open(shop);
        mail.open(shop, people);
        forms.open(shop, people);
        widgets.create(shop.account().name(), null, false, Looks.USUAL);
        channels.open(people);
        protocol.publish(administrator);
        surveys.open();
        Moment.at(now, () -> {
            stories.tell(shop, people);
            routing.set(people);
            commitments.tell(now);
            reasons.tell(now);
            remedies.tell(people, now);
            protocol.begin();
            delegation.tell(people.agent("begona"), people.agent("marta"));
            writing.tell(people.agent("nuria"));
            answers.tell(people.agent("nuria"), people.agent("marta"));
            surveys.tell(now);
            mail.receiveUnreadable(shop);
            mail.raiseAlarms(shop);
            forms.receiveDoubtful();
        });
    }

    private NewAccount wish(DemoShop shop) {
        var account = shop.account();
        var administrator = shop.administrator();
        return new NewAccount(
                account.name(),
                account.country(),
                account.zone(),
                account.locale(),
                address(),
                administrator.name(),
                administrator.email(),
                account.password());
    }

    private String address() {
        return "http://" + environment.getProperty("server.address", "127.0.0.1") + ":"
                + environment.getProperty("server.port", "8080");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
