package dev.mostrador.identity.door;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Reader;
import dev.mostrador.ui.Readers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Tells the layout who is looking.
@Component
class SignedInReader implements Readers {
    @Override
    public Optional<Reader> reading(HttpServletRequest request) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(CurrentAgent.class::isInstance)
                .map(CurrentAgent.class::cast)
                .map(CurrentAgent::reader);
    }
}
