package dev.mostrador.identity.door;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Who may open which page. The first line that fits decides; a page that no line names is for whoever is signed in.
/// Which *rows* they see is not decided here: those are found through their account.
final class Doors {
    private static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String API = "API";

    private Doors() {}

    static void web(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        everybody(doors, "/assets/**", "/sign-in", "/sign-out", "/setup", "/invitation/*", "/password/**");
        everybody(doors, "/language", "/theme", "/sw.js", "/offline", "/manifest.webmanifest");
        only(doors, ADMINISTRATOR, "/welcome/**", "/settings/account", "/settings/people/**", "/settings/tokens/**");
        only(doors, ADMINISTRATOR, "/settings/audit", "/settings/mailboxes/**", "/settings/spam");
        only(doors, ADMINISTRATOR, "/settings/chats/**", "/settings/assistant");
        only(doors, SUPERVISOR, "/settings/**", "/staff", "/concessions", "/concessions/export.csv");
        doors.anyRequest().authenticated();
    }

    static void api(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        everybody(doors, "/api/v1/openapi.json");
        doors.anyRequest().hasRole(API);
    }

    private static void everybody(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            String... paths) {
        doors.requestMatchers(paths).permitAll();
    }

    private static void only(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors,
            String role,
            String... paths) {
        doors.requestMatchers(paths).hasRole(role);
    }
}
