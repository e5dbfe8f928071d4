package dev.mostrador.demo;

import dev.mostrador.conversation.Tags.Tag;
import java.time.Instant;
import java.util.List;

/// What all stories share.
record Stage(DemoHands hands, DemoPeople people, DemoShop shop, DatePhrases dates, List<Tag> tags, Instant now) {
    Tag tag(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).findFirst().orElseThrow();
    }

    DemoShop.Mailbox mailbox(String address) {
        return shop.mailboxes().stream()
                .filter(mailbox -> mailbox.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    DemoShop.Person person(String key) {
        return shop.people().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
