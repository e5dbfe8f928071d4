package dev.mostrador.identity.door;

import dev.mostrador.identity.ApiClient;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.CurrentSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A controller's parameter of type [CurrentAgent] or [ApiClient], and the session it came with ([CurrentSession]).
@Configuration
class WhoAsks implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return List.of(CurrentAgent.class, ApiClient.class, CurrentSession.class)
                .contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof AgentAuthentication agent
                && parameter.getParameterType() == CurrentSession.class) {
            return new CurrentSession(agent.sessionId());
        }
        var principal = authentication == null ? null : authentication.getPrincipal();
        if (principal == null || !parameter.getParameterType().isInstance(principal)) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return principal;
    }
}
