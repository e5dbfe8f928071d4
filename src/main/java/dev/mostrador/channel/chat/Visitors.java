package dev.mostrador.channel.chat;

import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.MessageSplitOff;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.CustomerIdentity.Kind;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.Merging;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Json;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import dev.mostrador.ui.WordBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers that use a chat, and who is behind them. What they say of themselves is kept as what they say; only
/// what the shop's own server has signed leads to a customer's history.
@Component("chatVisitors")
public class Visitors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 200;

    private final VisitorTable table;
    private final LineTable lines;
    private final Widgets widgets;
    private final Threads threads;
    private final Customers customers;
    private final Merging merging;
    private final WordBook book;
    private final Signals signals;
    private final Ids ids;
    private final Clock clock;

    Visitors(
            VisitorTable table,
            LineTable lines,
            Widgets widgets,
            Threads threads,
            Customers customers,
            Merging merging,
            WordBook book,
            Signals signals,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.lines = lines;
        this.widgets = widgets;
        this.threads = threads;
        this.customers = customers;
        this.merging = merging;
        this.book = book;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
    }

    /// A browser that has just been let in, and its secret, which is never shown again.
    public record Opened(Visitor visitor, String token) {}

    /// Somebody, as the shop's page says.
    ///
    /// @param id the shop's own number of them, or empty
    /// @param expires 0: the signature holds for ever
    public record User(String id, String name, String email, String signature, long expires) {}

    public enum IdentifyResult {
        CLAIMED,
        VERIFIED,
        /// Signed by somebody else, or too old.
        REFUSED,
        /// This browser's chat belongs to another verified person: begin a new one.
        SOMEBODY_ELSE
    }

    @Transactional
    public Opened open(Widget widget, String language) {
        var token = token();
        var id = ids.next();
        table.insert(id, widget.id(), hash(token), widget.looks().language(language), clock.instant());
        return new Opened(table.find(id).orElseThrow(), token);
    }

    public Optional<Visitor> findByToken(Widget widget, String token) {
        return token.isEmpty() ? Optional.empty() : table.findByToken(widget.id(), hash(token));
    }

    public Optional<Visitor> find(UUID id) {
        return table.find(id);
    }

    /// Who was last seen following a conversation; empty when it has nothing to do with the web page.
    public Optional<Visitor> of(UUID conversation) {
        return threads.family(conversation).stream()
                .flatMap(home -> table.lastOf(home).stream())
                .findFirst();
    }

    /// Who has the message before them sees what is answered to it.
    @EventListener
    void on(MessageSplitOff split) {
        table.followWith(split.message(), split.conversation());
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.forget(deleted.conversations());
    }

    @Transactional
    public IdentifyResult identify(Visitor visitor, User user) {
        var name = cut(user.name());
        var email = cut(user.email());
        if (user.signature().isEmpty()) {
            claim(visitor, name, email);
            return IdentifyResult.CLAIMED;
        }
        var secret = widgets.secret(visitor.widget());
        var says = secret.isEmpty() || user.id().isBlank() || user.id().length() > LONGEST
                ? Signature.Says.WRONG
                : Signature.says(
                        secret.get(), user.id(), user.email(), user.expires(), user.signature(), clock.instant());
        if (says == Signature.Says.WRONG) {
            return IdentifyResult.REFUSED;
        }
        if (visitor.verified() && !user.id().equals(visitor.userId())) {
            return IdentifyResult.SOMEBODY_ELSE;
        }
        verify(visitor, user.id(), name, email, says == Signature.Says.ID_AND_EMAIL);
        return IdentifyResult.VERIFIED;
    }

    /// Kept as what they say, shown to the desk as such. It leads to nobody's history.
    @Transactional
    public void claim(Visitor visitor, String name, String email) {
        callByName(visitor, cut(name));
        table.updateClaims(visitor.id(), cut(name), isEmail(email) ? cut(email) : "");
        tell(visitor.id(), "who");
    }

    /// What the shop's page says of itself: `page`, `cart`, `order`. A part that is named replaces the one before.
    @Transactional
    public void context(Visitor visitor, Map<String, Object> parts) {
        table.updateContext(visitor.id(), Json.write(parts), clock.instant());
    }

    @Transactional
    public void speak(Visitor visitor, String language) {
        table.updateLanguage(visitor.id(), language);
    }

    /// This browser's secret opens nothing any more; what was said stays with the shop.
    @Transactional
    public void forget(Visitor visitor) {
        table.updateToken(visitor.id(), hash(token()));
        signals.send(new Signal(AccountScope.require(), Lines.SIGNAL, visitor.id() + " end"));
    }

    public void touch(Visitor visitor) {
        table.touch(visitor.id(), clock.instant());
    }

    /// The customer behind this browser, made now if they have not said anything yet.
    @Transactional
    public UUID customer(Visitor visitor) {
        if (visitor.customer() != null) {
            return visitor.customer();
        }
        var customer = customers.introduceVisitor(visitor.id().toString(), madeUp(visitor));
        if (!visitor.name().isBlank()) {
            customers.rename(customer.id(), madeUp(visitor), visitor.name());
        }
        table.updateCustomer(visitor.id(), customer.id());
        return customer.id();
    }

    private void verify(Visitor visitor, String userId, String name, String email, boolean emailToo) {
        var customer = known(visitor, userId, emailToo ? email : "");
        proveAndJoin(customer, Kind.SHOP_USER, userId);
        if (emailToo && isEmail(email)) {
            proveAndJoin(customer, Kind.EMAIL, email);
        }
        callByName(table.find(visitor.id()).orElseThrow(), name);
        table.updateClaims(visitor.id(), name, "");
        table.updateVerified(visitor.id(), userId, isEmail(email) ? email : "", emailToo && isEmail(email));
        if (!visitor.verified()) {
            bringHistory(visitor, userId);
        }
        tell(visitor.id(), "who");
    }

    // Whoever proves to be a known customer is that one from the start; nobody new is made for them.
    private UUID known(Visitor visitor, String userId, String email) {
        if (visitor.customer() == null) {
            var known = customers
                    .findBy(Kind.SHOP_USER, userId)
                    .or(() -> isEmail(email) ? customers.findByEmail(email) : Optional.empty());
            if (known.isPresent()) {
                table.updateCustomer(visitor.id(), known.get());
                return known.get();
            }
        }
        return customer(visitor);
    }

    private void proveAndJoin(UUID customer, Kind kind, String value) {
        customers.prove(customer, kind, value).ifPresent(holder -> merging.merge(customer, holder, null));
    }

    private void bringHistory(Visitor visitor, String userId) {
        table.lastOfUser(visitor.widget(), userId, visitor.id()).ifPresent(before -> {
            table.followAll(visitor.id(), before.id());
            lines.copy(visitor.id(), before.id());
            tell(visitor.id(), "line");
            if (visitor.conversation() == null && before.conversation() != null) {
                table.updateConversation(visitor.id(), before.conversation());
            }
        });
    }

    // Before the visitor's own row is touched: who answers holds the conversation, which carries the name, and then
    // counts the visitor's lines.
    private void callByName(Visitor visitor, String name) {
        if (visitor.customer() != null && !name.isBlank()) {
            customers.rename(visitor.customer(), madeUp(visitor), name);
        }
    }

    // In Spanish whoever reads it: it is a name in the shop's records.
    private String madeUp(Visitor visitor) {
        return book.words(WordBook.SPANISH, "ES", ZoneOffset.UTC).say("chat.visitor", visitor.code());
    }

    private void tell(UUID visitor, String what) {
        signals.send(new Signal(AccountScope.require(), Lines.SIGNAL, visitor + " " + what));
    }

    public static boolean isEmail(@Nullable String text) {
        return text != null
                && text.length() <= LONGEST
                && text.matches("[^\\s@<>,;\"]+@[^\\s@<>,;.\"]+(\\.[^\\s@<>,;.\"]+)+");
    }

    static String cut(String text) {
        var line = text.strip().replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
