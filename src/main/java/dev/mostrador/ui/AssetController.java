package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*name}")
    void show(
            @PathVariable String hash,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = assets.find(hash, name.substring(1));
        if (asset == null) {
            throw new NotFound();
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        var zips = String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        if (zips) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var content = zips ? asset.zipped() : asset.content();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
