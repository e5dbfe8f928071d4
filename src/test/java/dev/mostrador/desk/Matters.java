package dev.mostrador.desk;

import dev.mostrador.channel.email.Post;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What customers of a test's shop write: stories about Lucía, her dog Kira and a harness of the wrong size.
@Component
public class Matters {
    public static final Address LUCIA = new Address("Lucía Mena", "lucia@example.com");
    public static final String HARNESS = "El pedido 10482 llegó con la talla cambiada";

    private final Post post;
    private final Conversations conversations;
    private final Threads threads;
    private final Files files;

    Matters(Post post, Conversations conversations, Threads threads, Files files) {
        this.post = post;
        this.conversations = conversations;
        this.threads = threads;
        this.files = files;
    }

    /// The shop's first mailbox, made on the first call.
    public String mailbox(Shop shop) {
        var address = "hola" + shop.account.id() + "@telepuppy.example";
        shop.run(() -> post.open(address));
        return address;
    }

    /// Lucía writes for the first time; the number of her conversation.
    public long harness(Shop shop) {
        return begin(shop, LUCIA, HARNESS, "Hola, el arnés me ha llegado en la M y pedí la S.");
    }

    public long begin(Shop shop, Address from, String subject, String text) {
        var inbox = mailbox(shop);
        return receive(shop, mail(inbox, from, Recipients.to(new Address("", inbox)), subject, text, null));
    }

    /// The customer writes again in the same conversation.
    public void answer(Shop shop, long number, String text) {
        answer(shop, number, text, List.of());
    }

    /// Somebody else writes in it.
    public void answers(Shop shop, long number, Address from, String text) {
        var conversation = conversation(shop, number);
        var inbox = conversation.inbox();
        var to = Recipients.to(new Address("", inbox));
        receive(shop, mail(inbox, from, to, "Re: " + conversation.subject(), text, conversation.id()));
    }

    /// With somebody in copy.
    public void answer(Shop shop, long number, String text, List<Address> cc) {
        var conversation = conversation(shop, number);
        var inbox = conversation.inbox();
        var recipients = new Recipients(List.of(new Address("", inbox)), cc, List.of(), List.of());
        receive(shop, mail(inbox, LUCIA, recipients, "Re: " + conversation.subject(), text, conversation.id()));
    }

    /// A mail with its own layout, a picture within it, one on another server, and a file.
    public long colourful(Shop shop) {
        var inbox = mailbox(shop);
        return shop.get(() -> {
            var picture = keep("kira.png", "image/png", true, "kira", PNG);
            var invoice =
                    keep("factura.pdf", "application/pdf", false, "", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
            var html = "<p>Mire <b>la foto</b></p><img data-cid=\"kira\" alt=\"Kira\">"
                    + "<img data-remote-src=\"https://pixel.example/p.gif\">";
            return number(conversations.receive(new InboundMessage(
                    "email",
                    inbox,
                    UUID.randomUUID().toString(),
                    UUID.randomUUID() + "@example.com",
                    null,
                    LUCIA,
                    Recipients.to(new Address("", inbox)),
                    "Foto de Kira",
                    "Mire la foto",
                    "El lunes escribió Telepuppy: buenos días",
                    html,
                    "",
                    null,
                    null,
                    null,
                    List.of(picture, invoice))));
        });
    }

    public Conversation conversation(Shop shop, long number) {
        return shop.get(() -> conversations.findByNumber(number).orElseThrow());
    }

    public List<dev.mostrador.conversation.Message> messages(Shop shop, long number) {
        return shop.get(() -> threads.messages(conversation(shop, number).id(), null, 100));
    }

    private long receive(Shop shop, InboundMessage mail) {
        return shop.get(() -> number(conversations.receive(mail)));
    }

    private NewAttachment keep(String name, String type, boolean inline, String contentId, byte[] content) {
        return files.keep(name, type, inline, contentId, new ByteArrayInputStream(content), Files.LIMIT);
    }

    private static long number(Received received) {
        return received.number();
    }

    private static InboundMessage mail(
            String inbox, Address from, Recipients recipients, String subject, String text, @Nullable UUID continued) {
        var id = UUID.randomUUID().toString();
        return new InboundMessage(
                "email",
                inbox,
                id,
                id + "@example.com",
                null,
                from,
                recipients,
                subject,
                text,
                "",
                "",
                "",
                null,
                continued,
                null,
                List.of());
    }

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
