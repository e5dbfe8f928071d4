package dev.mostrador.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The shop as `demo/telepuppy.json` tells it. People and teams are called by their keys; every `minutesAgo` counts
/// back from the moment that [Timeline] takes for now; texts may hold [DatePhrases].
record DemoShop(
        AccountOf account,
        List<Team> teams,
        List<Mailbox> mailboxes,
        List<Person> people,
        List<String> tags,
        List<Customer> customers,
        List<Matter> conversations,
        List<Unreadable> quarantine,
        List<Alarm> alarms,
        List<CustomersAnswer> answers) {

    /// `referenceTime`: the time of day from which the ages were counted, in `zone`.
    record AccountOf(
            String name, String country, ZoneId zone, String locale, String password, LocalTime referenceTime) {}

    record Team(String key, String name) {}

    record Mailbox(String address, String name, String team, String signature) {}

    record Person(
            String key, String name, String email, String role, String locale, List<String> teams, String signature) {}

    record Customer(
            String name,
            String email,
            @Nullable String company,
            @Nullable String locale,
            @Nullable String notes) {}

    record Sender(String name, String email) {}

    /// One conversation. `channel` is how it began, by mail when it is missing. `assignee`, `owner` and `state` are
    /// where `actions` lead; a test holds them to it.
    record Matter(
            String key,
            Sender customer,
            String mailbox,
            @Nullable String channel,
            String subject,
            List<String> tags,
            String priority,
            @Nullable String team,
            @Nullable String assignee,
            @Nullable String owner,
            String state,
            @Nullable Integer snoozedForMinutes,
            List<Said> messages,
            List<Action> actions) {}

    /// `from`: a person's key, or `customer`. `delivery` only for outbound.
    record Said(
            String direction,
            String from,
            int minutesAgo,
            String text,
            @Nullable String quoted,
            @Nullable String html,
            @Nullable String automatic,
            @Nullable List<File> attachments,
            @Nullable List<String> mentions,
            @Nullable String delivery,
            @Nullable String deliveryError) {
        boolean byCustomer() {
            return from.equals("customer");
        }

        List<File> files() {
            return Objects.requireNonNullElse(attachments, List.of());
        }
    }

    /// `kind`: image, pdf or text; what is drawn or written comes from `caption`.
    record File(String name, String type, String kind, String caption) {}

    /// `what`: assign, own, team, resolve, close, snooze. `to`: whom or which team.
    record Action(
            String what,
            String by,
            int minutesAgo,
            @Nullable String to) {}

    /// A mail that ends in quarantine. `tooBig`: `raw` is its header only.
    record Unreadable(String mailbox, int minutesAgo, String from, String subject, boolean tooBig, String raw) {}

    record Alarm(String kind, String mailbox, int minutesAgo) {}

    /// What a customer says to the next reply, whatever that is. Once.
    record CustomersAnswer(String email, String text) {}

    Person administrator() {
        return people.stream()
                .filter(person -> person.role().equals("administrator"))
                .findFirst()
                .orElseThrow();
    }

    static DemoShop read() {
        try (var json = DemoShop.class.getResourceAsStream("/demo/telepuppy.json")) {
            return JsonMapper.builder().build().readValue(Objects.requireNonNull(json), DemoShop.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
