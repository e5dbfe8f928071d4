package dev.mostrador.identity.door;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Tokens;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Three chains: programs with bearer tokens under `/api/`; strangers, who have no session and nothing that another
/// site could misuse, at the shop's public doors; people with a session everywhere else.
@Configuration
class WebSafety {
    /// Nothing inline, nothing from elsewhere. A page that shows a customer's mail in a frame sets a stricter one
    /// itself.
    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; frame-src 'self'; "
            + "frame-ancestors 'self'; form-action 'self'; base-uri 'none'; object-src 'none'";

    /// The shop's own pages may show a public one inside them.
    private static final String FRAMED = CONTENT.replace("frame-ancestors 'self'", "frame-ancestors *");

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens, Problems problems) {
        return common(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(Doors::api)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems::nobody).accessDeniedHandler(problems::denied))
                .addFilterBefore(new BearerTokenFilter(tokens), CsrfFilter.class)
                .addFilterBefore(new ScopeFilter(), ExceptionTranslationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicChain(HttpSecurity http) {
        return common(http.securityMatcher("/chat/**", "/form/**", "/reply-time/**", "/agreement/**", "/survey/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(FRAMED)))
                .authorizeHttpRequests(doors -> doors.anyRequest().permitAll())
                .addFilterBefore(new ScopeFilter(), ExceptionTranslationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain webChain(HttpSecurity http, SessionContexts contexts, Accounts accounts) {
        return common(http)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .authorizeHttpRequests(Doors::web)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(Refusals::nobody).accessDeniedHandler(Refusals::denied))
                .addFilterBefore(new SetUpFilter(accounts), CsrfFilter.class)
                .addFilterBefore(new ScopeFilter(), ExceptionTranslationFilter.class)
                .build();
    }

    /// Nobody signs in through Spring's own manager; without this bean it would invent a user.
    @Bean
    AuthenticationManager noAuthenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("People sign in through SignIns");
        };
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter((_, response) -> keepOutOfCaches(response))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)));
    }

    // Spring's own writer leaves the matter to the server when that has set Expires, as Jetty does beside a cookie.
    private static void keepOutOfCaches(HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        }
    }

    // The page carries the token masked anew each time, so that compression gives nothing away.
    private static CookieCsrfTokenRepository csrfTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("csrf");
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }
}
