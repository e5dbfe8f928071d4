package dev.mostrador.demo;

import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.OutTray;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.platform.postgres.DataFolder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where the demo's replies end: a folder of `.eml` files instead of a server, so that a visitor sees them go out and
/// can read what the customer would get. Three things must hold at once, none of which a real shop can bring about by
/// accident: the demo opened this shop, nobody gave the mailbox a real address, and nobody real is among the
/// recipients. A mail to a real person fails as without the demo, rather than to look sent and never arrive.
@Component
class DemoOutTray implements OutTray {
    /// Names that belong to nobody (RFC 2606, RFC 6761).
    private static final Pattern INVENTED =
            Pattern.compile(".+@(.+\\.)?(example|invalid|test|example\\.(com|net|org))");

    private final DemoShopTable shops;
    private final DemoCustomers customers;
    private final String data;

    DemoOutTray(DemoShopTable shops, DemoCustomers customers, Environment environment) {
        this.shops = shops;
        this.customers = customers;
        this.data = environment.getProperty("mostrador.data", "");
    }

    @Override
    public boolean takes(Mailbox mailbox, Recipients recipients) {
        return isInvented(mailbox.address())
                && recipients.all().map(Address::address).allMatch(DemoOutTray::isInvented)
                && shops.exists();
    }

    @Override
    public void put(Mailbox mailbox, MimeMessage mail) {
        try {
            write(mail, folder().resolve(name(mail)));
            customers.got(mailbox, mail);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path folder() {
        return DataFolder.named(data).demoOutbox();
    }

    // Whoever looks into the folder sees whole mails only.
    private static void write(MimeMessage mail, Path file) throws IOException, MessagingException {
        var half = file.resolveSibling(file.getFileName() + ".half");
        try (var out = Files.newOutputStream(half)) {
            mail.writeTo(out);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(MimeMessage mail) throws MessagingException {
        return mail.getMessageID().replaceAll("[^A-Za-z0-9.@-]", "") + ".eml";
    }

    private static boolean isInvented(String address) {
        return INVENTED.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }
}
