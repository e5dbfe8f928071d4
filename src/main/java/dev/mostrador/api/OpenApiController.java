package dev.mostrador.api;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The contract, for whoever comes: the same document for everybody, with the address that it was asked at.
@RestController
class OpenApiController {
    private final ObjectNode document;

    OpenApiController(@Value("classpath:openapi/v1.json") Resource file, JsonMapper json) throws IOException {
        try (var in = file.getInputStream()) {
            this.document = (ObjectNode) json.readTree(in);
        }
    }

    @GetMapping("/api/v1/openapi.json")
    JsonNode show() {
        var own = document.deepCopy();
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        own.putArray("servers").addObject().put("url", here);
        return own;
    }
}
