package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Spring compares an address that has a variable in it with every route there is. Most can be told apart by their
/// first word: under a busy chat, a tenth of all CPU time went into that search.
@Component
class RoutesByHead implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, String> heads = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            var head = heads.computeIfAbsent(route, Mapping::head);
            return head.isEmpty() || request.getRequestURI().startsWith(head)
                    ? super.getMatchingMapping(route, request)
                    : null;
        }

        // What every address of the route begins with: "/settings/" of "/settings/teams/{id}". Empty: cannot be said.
        private static String head(RequestMappingInfo route) {
            var paths = route.getPatternValues();
            if (paths.size() != 1) {
                return "";
            }
            var path = paths.iterator().next();
            var end = path.indexOf('/', 1) + 1;
            var head = end > 0 ? path.substring(0, end) : path;
            return head.matches("/[a-z0-9/-]*") ? head : "";
        }
    }
}
