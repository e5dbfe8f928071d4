package dev.mostrador.identity.screen;

import dev.mostrador.identity.Accounts;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Json;
import dev.mostrador.ui.Assets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a phone needs to install the desk beside its other apps, under the shop's name for who is signed in.
@Controller
class ManifestController {
    private static final String NAME = "Mostrador";
    private static final String PAPER = "#faf8f4";
    private static final MediaType TYPE = MediaType.parseMediaType("application/manifest+json;charset=UTF-8");

    private final Accounts accounts;
    private final Assets assets;

    ManifestController(Accounts accounts, Assets assets) {
        this.accounts = accounts;
        this.assets = assets;
    }

    record Picture(String src, String sizes, String type, String purpose) {}

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> show() {
        var shop = AccountScope.current().isPresent() ? accounts.current().name() : NAME;
        var manifest = Map.of(
                "id",
                "/",
                "name",
                shop.equals(NAME) ? NAME : shop + " · " + NAME,
                "short_name",
                shop,
                "start_url",
                "/",
                "scope",
                "/",
                "display",
                "standalone",
                "background_color",
                PAPER,
                "theme_color",
                PAPER,
                "icons",
                icons());
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Json.write(manifest));
    }

    private List<Picture> icons() {
        return List.of(
                new Picture(assets.address("img/mark.svg"), "any", "image/svg+xml", "any"),
                new Picture(assets.address("img/icon-192.png"), "192x192", "image/png", "any"),
                new Picture(assets.address("img/icon-512.png"), "512x512", "image/png", "any"),
                new Picture(assets.address("img/icon-maskable-512.png"), "512x512", "image/png", "maskable"));
    }
}
