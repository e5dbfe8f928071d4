package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ModuleTest
class OpenApiTest {
    @Autowired
    private Programs programs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void theDocumentNamesExactlyTheRoutesThatThereAre() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + withoutPatterns(pattern)))));

        assertThat(Contract.operations()).isEqualTo(routes);
    }

    @Test
    void anybodyReadsTheDocumentWithTheAddressThatItWasAskedAt() {
        var document = programs.nobody().get("/api/v1/openapi.json").is(200).json();

        assertThat(document.get("openapi").stringValue()).startsWith("3.1.");
        assertThat(document.at("/servers/0/url").stringValue()).isEqualTo("http://localhost:" + programs.port());
    }

    @Test
    void everyPostTakesAnIdempotencyKeyAndSaysSo() {
        var paths = Contract.document().get("paths");
        for (var operation : Contract.operations()) {
            if (operation.startsWith("POST ")) {
                var post = paths.get(operation.substring(5)).get("post");
                assertThat(post.get("parameters").toString()).as(operation).contains("IdempotencyKey");
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : Contract.document().findValuesAsString("$ref")) {
            assertThat(Contract.document().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static String withoutPatterns(String route) {
        return route.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }
}
