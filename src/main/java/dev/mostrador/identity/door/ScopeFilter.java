package dev.mostrador.identity.door;

import dev.mostrador.identity.Actor;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.AccountScope;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;

/// Everything behind this filter happens in the account of whoever asks, and in their name. Nobody's requests see
/// no account at all.
final class ScopeFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        switch (authentication == null ? null : authentication.getPrincipal()) {
            case CurrentAgent agent ->
                inside(
                        agent.accountId(),
                        new Actor(agent.id(), agent.name(), request.getRemoteAddr()),
                        () -> chain.doFilter(request, response));
            case ApiClient client ->
                inside(
                        client.accountId(),
                        new Actor(null, client.name(), request.getRemoteAddr()),
                        () -> chain.doFilter(request, response));
            case null, default ->
                as(new Actor(null, "", request.getRemoteAddr()), () -> chain.doFilter(request, response));
        }
    }

    private interface Rest {
        void run() throws IOException, ServletException;
    }

    private static void inside(int account, Actor actor, Rest rest) throws IOException, ServletException {
        try {
            AccountScope.<Object, Exception>call(account, () -> {
                as(actor, rest);
                return rest;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void as(Actor actor, Rest rest) throws IOException, ServletException {
        try {
            Actor.<Object, Exception>call(actor, () -> {
                rest.run();
                return rest;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
