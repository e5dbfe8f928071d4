package dev.mostrador.identity.screen;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where people reach this installation: `MOSTRADOR_URL`, or as the request at hand came.
@Component
class PublicAddress {
    private final String stated;

    PublicAddress(Environment environment) {
        this.stated = environment.getProperty("mostrador.url", "").replaceAll("/+$", "");
    }

    String of(HttpServletRequest request) {
        return stated.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : stated;
    }
}
