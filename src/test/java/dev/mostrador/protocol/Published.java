package dev.mostrador.protocol;

import dev.mostrador.protocol.document.AgreementRules;
import dev.mostrador.protocol.document.Attendance;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.text.ReadyMade;
import java.util.List;
import java.util.UUID;

/// A shop with the ready-made protocol of an online shop in force.
public final class Published {
    private Published() {}

    public static Protocol shop(String responsible) {
        var made = ReadyMade.read("tienda-en-linea");
        var posts = List.of(new Attendance.Post("email", "", responsible, ""));
        return new Protocol(
                made.name(),
                new Attendance(responsible, made.attendance().about(), posts),
                List.of(),
                made.limits(),
                made.delegation(),
                made.voice(),
                made.procedures(),
                made.checklists(),
                new AgreementRules(
                        2, 48, made.agreement().question(), made.agreement().reminder()),
                made.anger(),
                made.complaints(),
                made.crisis(),
                made.training());
    }

    public static Version now(Protocols protocols, Publishing publishing, String responsible, UUID author) {
        protocols.save(shop(responsible), protocols.draft().revision(), author);
        return ((PublishResult.Published) publishing.publish(author, "", null)).version();
    }
}
