package dev.mostrador.identity.screen;

import dev.mostrador.identity.CurrentAgent;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// For the few pages that strangers may use too, where there is no [CurrentAgent] to ask for.
final class Strangers {
    private Strangers() {}

    static void butFor(Consumer<CurrentAgent> choice) {
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(CurrentAgent.class::isInstance)
                .map(CurrentAgent.class::cast)
                .ifPresent(choice);
    }
}
