package dev.mostrador.identity.door;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A signed-in person, as Spring Security wants to see one. Holds every role up to the person's own.
final class AgentAuthentication extends AbstractAuthenticationToken {
    private final SignedIn signedIn;

    AgentAuthentication(SignedIn signedIn) {
        super(authorities(signedIn.agent().role()));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    UUID sessionId() {
        return signedIn.sessionId();
    }

    @Override
    public CurrentAgent getPrincipal() {
        return signedIn.agent();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return signedIn.agent().name();
    }

    private static List<GrantedAuthority> authorities(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::atLeast)
                .map(each -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + each.name()))
                .toList();
    }
}
