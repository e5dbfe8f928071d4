package dev.mostrador;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.RouteExamples;
import dev.mostrador.fixtures.Telepuppy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every route there is, as nobody and as the administrator of another shop. A new route with a variable needs
/// an example in [RouteExamples]; a new public route must be named here.
@ModuleTest
class RoutesTest {
    /// For whoever comes: the door itself, and what an open door needs.
    private static final Set<String> PUBLIC = Set.of(
            "/assets/{hash}/{*name}",
            "/sign-in",
            "/sign-out",
            "/setup",
            "/password",
            "/{door:invitation|password}/{secret}",
            "/language",
            "/theme",
            "/error",
            "/form/{key}",
            "/reply-time/{key}",
            "/agreement/{token:[\\w-]+}",
            "/survey/{token:[\\w-]+}",
            "/reply-time/{key}/badge.svg",
            "/sw.js",
            "/offline",
            "/manifest.webmanifest",
            "/form/height.js",
            "/chat/widget.js",
            "/chat/chatwoot.js",
            "/chat/{key}",
            "/chat/{key}/visitor",
            "/chat/{key}/messages",
            "/chat/{key}/files",
            "/chat/{key}/files/{id}",
            "/chat/{key}/typing",
            "/chat/{key}/seen",
            "/chat/{key}/answers/{message:[0-9a-f-]{36}}",
            "/chat/{key}/context",
            "/chat/{key}/transcript",
            "/chat/{key}/stream",
            "/api/v1/openapi.json");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    RouteExamples examples;

    record Route(RequestMethod method, String pattern) {}

    @Test
    void nobodyGetsNowhere() {
        var shop = telepuppy.open();
        for (var route : routes()) {
            if (PUBLIC.contains(route.pattern())) {
                continue;
            }
            var answer = send(telepuppy.nobody(), route, path(route, shop));
            if (answer.status() == 302) {
                assertThat(answer.location()).as(route.toString()).contains("/sign-in");
            } else {
                assertThat(answer.status()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void whoeverRunsAnotherShopFindsNothingOfThisOne() {
        var shop = telepuppy.open();
        var stranger = telepuppy.open();
        var browser = stranger.as(stranger.elena);
        for (var route : routes()) {
            var variables = VARIABLE.matcher(route.pattern());
            if (PUBLIC.contains(route.pattern()) || !variables.find() || examples.isSame(route.pattern())) {
                continue;
            }
            if (route.pattern().startsWith("/api/")) {
                continue;
            }
            assertThat(send(browser, route, path(route, shop)).status())
                    .as(route.toString())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAgentDoesNotGetIntoTheSettings() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.nuria);
        for (var route : routes()) {
            if (route.pattern().startsWith("/settings")) {
                assertThat(send(browser, route, path(route, shop)).status())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    private String path(Route route, Telepuppy.Shop shop) {
        return VARIABLE.matcher(route.pattern())
                .replaceAll(variable -> examples.of(route.pattern(), variable.group(1), shop));
    }

    private static Answer send(Client client, Route route, String path) {
        return switch (route.method()) {
            case GET -> client.get(path);
            case PUT -> client.put(path);
            case DELETE -> client.delete(path);
            default -> client.post(path);
        };
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("dev.mostrador")) {
                for (var pattern : info.getPatternValues()) {
                    info.getMethodsCondition().getMethods().forEach(method -> routes.add(new Route(method, pattern)));
                }
            }
        });
        return routes;
    }
}
