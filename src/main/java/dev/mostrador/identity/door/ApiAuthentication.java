package dev.mostrador.identity.door;

import dev.mostrador.identity.ApiClient;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A program with a good token.
final class ApiAuthentication extends AbstractAuthenticationToken {
    private final ApiClient client;

    ApiAuthentication(ApiClient client) {
        super(List.of(new SimpleGrantedAuthority("ROLE_API")));
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public ApiClient getPrincipal() {
        return client;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return client.name();
    }
}
