package dev.mostrador.identity.door;

import dev.mostrador.identity.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Spring Security's view of our sessions. It only reads: the sign-in screen opens a session, the sign-out closes it.
@Component
class SessionContexts implements SecurityContextRepository {
    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazy(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return SessionCookie.read(request)
                .flatMap(sessions::find)
                .<SecurityContext>map(signedIn -> new SecurityContextImpl(new AgentAuthentication(signedIn)))
                .orElseGet(SecurityContextImpl::new);
    }

    // Looked up once a request, and only when someone asks.
    private static final class Lazy implements DeferredSecurityContext {
        private final java.util.function.Supplier<SecurityContext> load;
        private @org.jspecify.annotations.Nullable SecurityContext loaded;

        Lazy(java.util.function.Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load.get();
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
