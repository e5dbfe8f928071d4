package dev.mostrador.demo;

import dev.mostrador.identity.ShopsAtRest;
import dev.mostrador.platform.postgres.Database;
import dev.mostrador.platform.postgres.MachineWords;
import dev.mostrador.platform.postgres.Refused;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/// The example shop, as `./mostrador run --demo` speaks of it.
@Component
public class Demo {
    /// How one of the demo's people comes in.
    public record LogIn(String email, String password) {}

    /// Throws [Refused] when somebody works with these data. Asked before the application starts: nothing has been
    /// touched by then. The demo's own people tell its shop from a real one, as nobody else can have an address
    /// under `.example` (RFC 2606).
    public static void refuseRealShops(Database database) {
        var people =
                DemoShop.read().people().stream().map(DemoShop.Person::email).toList();
        try (var connection = database.address().connect()) {
            if (ShopsAtRest.anyWithout(people, connection)) {
                throw Refused.saying(MachineWords.of("demo").say("demo.refused"));
            }
        } catch (SQLException failure) {
            throw Refused.because(failure, "postgres.refused.unreachable", database.address(), failure.getMessage());
        }
    }

    public static LogIn anAgent() {
        var shop = DemoShop.read();
        return new LogIn(shop.people().getFirst().email(), shop.account().password());
    }

    /// Who can sign in and how: a table for the terminal, in the machine's language.
    public String logIns() {
        return DemoLogIns.of(DemoShop.read());
    }
}
