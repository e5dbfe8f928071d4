package dev.mostrador.remedy;

import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.document.Limits;
import dev.mostrador.protocol.document.Limits.Limit;
import dev.mostrador.protocol.document.Limits.Rank;
import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.protocol.document.Protocol;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A shop with limits: an agent refunds 20 € a case, 40 a customer, 60 a month; above it Marta decides, else Elena.
@Component
public class Remedies {
    public static final String REASON = "product.damaged";

    private final Protocols protocols;
    private final Publishing publishing;

    private final Concessions concessions;

    Remedies(Protocols protocols, Publishing publishing, Concessions concessions) {
        this.protocols = protocols;
        this.publishing = publishing;
        this.concessions = concessions;
    }

    public void limit(Telepuppy.Shop shop) {
        limit(shop, 20);
    }

    /// @param perCase of an agent, in euros
    public void limit(Telepuppy.Shop shop, int perCase) {
        var made = Published.shop(shop.marta.email());
        var limits = new Limits(
                "EUR",
                List.of(
                        new Limit(Rank.AGENT, Remedy.REFUND, perCase, 40, 60),
                        new Limit(Rank.SUPERVISOR, Remedy.REFUND, 100, 200, 300)),
                shop.marta.email(),
                shop.elena.email(),
                120,
                "");
        var document = new Protocol(
                made.name(),
                made.attendance(),
                made.terms(),
                limits,
                made.delegation(),
                made.voice(),
                made.procedures(),
                made.checklists(),
                made.agreement(),
                made.anger(),
                made.complaints(),
                made.crisis(),
                made.training());
        protocols.save(document, protocols.draft().revision(), shop.elena.id());
        publishing.publish(shop.elena.id(), "", null);
    }

    /// The id of something that was given there.
    public UUID granted(Telepuppy.Shop shop, UUID conversation) {
        var result = concessions.grant(refund(conversation, "5", shop.elena.id()));
        return ((GrantResult.Granted) result).concession().id();
    }

    /// The id of something that waits for an approval there.
    public UUID asked(Telepuppy.Shop shop, UUID conversation) {
        var result = concessions.grant(ask(conversation, "500", shop.nuria.id()));
        return ((GrantResult.Asked) result).approval().id();
    }

    public static NewConcession refund(UUID conversation, String amount, UUID agent) {
        return wish(conversation, amount, agent, false);
    }

    public static NewConcession ask(UUID conversation, String amount, UUID agent) {
        return wish(conversation, amount, agent, true);
    }

    private static NewConcession wish(UUID conversation, String amount, UUID agent, boolean asking) {
        return new NewConcession(
                conversation,
                Remedy.REFUND,
                amount,
                REASON,
                "Llegó roto",
                agent,
                asking,
                UUID.randomUUID().toString());
    }
}
