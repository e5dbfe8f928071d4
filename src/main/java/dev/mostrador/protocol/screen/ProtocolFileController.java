package dev.mostrador.protocol.screen;

import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.text.ProtocolYaml;
import dev.mostrador.ui.NotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A version as a file, to keep or to take elsewhere.
@Controller
class ProtocolFileController {
    private final Protocols protocols;

    ProtocolFileController(Protocols protocols) {
        this.protocols = protocols;
    }

    @GetMapping("/protocol/{version:[0-9]{1,6}}/yaml")
    ResponseEntity<byte[]> show(@PathVariable int version) {
        var found = protocols.find(version).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"protocolo-" + version + ".yaml\"")
                .body(ProtocolYaml.write(found.document()).getBytes(StandardCharsets.UTF_8));
    }
}
