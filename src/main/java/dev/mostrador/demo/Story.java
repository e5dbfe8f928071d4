package dev.mostrador.demo;

import dev.mostrador.channel.email.reader.html.SafeMarkup;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Hindrance;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Priority;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.demo.DemoShop.Action;
import dev.mostrador.demo.DemoShop.Matter;
import dev.mostrador.demo.DemoShop.Said;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One conversation of the demo, lived again step by step.
final class Story {
    private static final int SORTED_AT_OPENING = 190; // minutes before now: what came at night is sorted at 9:20

    private final Matter matter;
    private final Stage stage;
    private @Nullable UUID conversation;
    private @Nullable String lastExternalId;
    private int said;

    Story(Matter matter, Stage stage) {
        this.matter = matter;
        this.stage = stage;
    }

    /// `work` is done at the moment it gets.
    record Beat(int minutesAgo, boolean byShop, Consumer<Instant> work) {}

    /// Oldest first.
    List<Beat> beats() {
        var beats = new ArrayList<Beat>();
        beats.add(sorting());
        matter.messages().forEach(it -> beats.add(new Beat(it.minutesAgo(), !it.byCustomer(), at -> say(it, at))));
        matter.actions().forEach(it -> beats.add(new Beat(it.minutesAgo(), true, at -> act(it, at))));
        beats.sort(Comparator.comparing(Beat::minutesAgo).reversed());
        return beats;
    }

    // Who answers sorts, just before; what nobody has taken was sorted by the supervisor.
    private Beat sorting() {
        var opened = matter.messages().getFirst().minutesAgo();
        return matter.messages().stream()
                .filter(it -> !it.byCustomer())
                .findFirst()
                .map(it -> new Beat(Math.min(it.minutesAgo() + 4, opened - 1), true, at -> sort(it.from())))
                .orElseGet(() -> new Beat(
                        Math.min(opened - 4, SORTED_AT_OPENING), matter.assignee() != null, at -> sort("marta")));
    }

    private void sort(String by) {
        var agent = stage.people().agent(by);
        matter.tags().forEach(tag -> stage.hands().tags().put(id(), stage.tag(tag), agent));
        stage.hands().prioritising().prioritise(id(), Priority.of(matter.priority()), agent);
        var handsOver = matter.actions().stream().anyMatch(it -> it.what().equals("team"));
        if (matter.team() != null && !handsOver) {
            stage.hands().assigning().assignTeam(id(), stage.people().team(matter.team()), agent);
        }
    }

    private void say(Said it, Instant at) {
        said++;
        switch (it.direction()) {
            case "inbound" -> stage.hands().transaction().executeWithoutResult(_ -> receive(it, at));
            case "outbound" -> stage.hands().transaction().executeWithoutResult(status -> reply(it));
            default -> note(it);
        }
    }

    private void receive(Said it, Instant at) {
        var customer = matter.customer();
        var externalId = externalId(customer.email().replaceAll(".*@", ""));
        var mailbox = stage.mailbox(matter.mailbox());
        var received = stage.hands()
                .conversations()
                .receive(new InboundMessage(
                        said == 1 ? Objects.requireNonNullElse(matter.channel(), "email") : "email",
                        mailbox.address(),
                        "demo:" + matter.key() + ":" + said,
                        externalId,
                        lastExternalId,
                        new Address(customer.name(), customer.email()),
                        Recipients.to(new Address(mailbox.name(), mailbox.address())),
                        lastExternalId == null ? subject() : "Re: " + subject(),
                        stage.dates().fill(it.text()),
                        stage.dates().fill(Objects.requireNonNullElse(it.quoted(), "")),
                        it.html() == null ? "" : SafeMarkup.of(it.html()),
                        Objects.requireNonNullElse(it.automatic(), ""),
                        at,
                        conversation,
                        stage.people().team(mailbox.team()),
                        files(it)));
        conversation = received.conversation();
        lastExternalId = externalId;
        acknowledge(received);
    }

    private void acknowledge(Received received) {
        var hands = stage.hands();
        hands.inboxes().all().stream()
                .filter(inbox -> inbox.address().equals(matter.mailbox())
                        && inbox.channel().equals("email"))
                .findFirst()
                .flatMap(inbox -> hands.acknowledging().received(inbox, received))
                .ifPresent(it -> hands.replies().delivery(it.id(), DeliveryState.SENT, List.of()));
    }

    private void reply(Said it) {
        var externalId = externalId("telepuppy.example");
        var sender = stage.person(it.from()).name() + " · "
                + stage.mailbox(matter.mailbox()).name();
        var replies = stage.hands().replies();
        var message = replies.reply(new NewReply(
                id(),
                "email",
                stage.people().agent(it.from()),
                new Address(sender, matter.mailbox()),
                Recipients.to(
                        new Address(matter.customer().name(), matter.customer().email())),
                "Re: " + subject(),
                stage.dates().fill(it.text()),
                externalId,
                lastExternalId,
                "demo:" + matter.key() + ":" + said,
                files(it)));
        var delivery = DeliveryState.of(Objects.requireNonNull(it.delivery()));
        if (delivery != DeliveryState.QUEUED) {
            var error = it.deliveryError();
            replies.delivery(message.id(), delivery, error == null ? List.of() : List.of(Hindrance.quoting(error)));
        }
        lastExternalId = externalId;
    }

    private void note(Said it) {
        var mentioned = Objects.requireNonNullElse(it.mentions(), List.<String>of()).stream()
                .map(stage.people()::agent)
                .collect(Collectors.toSet());
        var text = stage.dates().fill(it.text());
        var author = stage.people().agent(it.from());
        stage.hands().replies().note(id(), author, text, mentioned, "demo:" + matter.key() + ":" + said, files(it));
    }

    private void act(Action it, Instant at) {
        var by = stage.people().agent(it.by());
        var to = Objects.requireNonNullElse(it.to(), "");
        switch (it.what()) {
            case "assign" ->
                stage.hands().assigning().assign(id(), stage.people().agent(to), by);
            case "own" ->
                stage.hands().assigning().changeOwner(id(), stage.people().agent(to), "", by);
            case "team" ->
                stage.hands().assigning().assignTeam(id(), stage.people().team(to), by);
            case "resolve" -> stage.hands().closing().resolve(id(), by);
            case "close" -> stage.hands().closing().close(id(), closingReason(), "", by);
            case "snooze" -> stage.hands().snoozing().snooze(id(), snoozedUntil(), by);
            default -> throw new IllegalArgumentException(it.what());
        }
    }

    // What the shop never answered needed no answer: a newsletter, a supplier's confirmation.
    private Closing.Reason closingReason() {
        var answered = matter.messages().stream().anyMatch(it -> it.direction().equals("outbound"));
        var agreed = matter.messages().getLast().byCustomer();
        return answered ? agreed ? Closing.Reason.AGREED : Closing.Reason.NO_ANSWER : Closing.Reason.NOT_NEEDED;
    }

    private Instant snoozedUntil() {
        return stage.now().plus(Duration.ofMinutes(Objects.requireNonNull(matter.snoozedForMinutes())));
    }

    private List<NewAttachment> files(Said it) {
        return it.files().stream()
                .map(file -> stage.hands()
                        .files()
                        .keep(
                                file.name(),
                                file.type(),
                                false,
                                "",
                                new ByteArrayInputStream(DemoFile.bytes(file)),
                                dev.mostrador.conversation.Files.LIMIT))
                .toList();
    }

    private String externalId(String domain) {
        return matter.key() + "." + said + "@" + domain;
    }

    private String subject() {
        return stage.dates().fill(matter.subject());
    }

    private UUID id() {
        return Objects.requireNonNull(conversation, matter.key());
    }
}
