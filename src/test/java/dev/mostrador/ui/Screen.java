package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.mostrador.fixtures.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One tab of a real Chromium, signed in as a [Client]. One browser serves the whole JVM; every screen has cookies of
/// its own. Anything that the content policy blocks or that a script throws fails the test at [#close].
public final class Screen implements AutoCloseable {
    private static final Path SHOTS = Path.of(System.getProperty("mostrador.shots", "target/screens"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String AXE = read("/axe.min.js");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    private Screen(BrowserContext context, String address, Look look) {
        this.context = context;
        this.address = address;
        this.look = look;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    public static Screen open(Client client, Look look) {
        return open(client, look, true, ServiceWorkerPolicy.BLOCK);
    }

    /// A browser that keeps the desk's worker, as installed ones do. Others go without: a context that has one is slow
    /// to close.
    public static Screen installed(Client client, Look look) {
        return open(client, look, true, ServiceWorkerPolicy.ALLOW);
    }

    /// A browser that runs no scripts: every form works there too.
    public static Screen withoutScripts(Client client, Look look) {
        return open(client, look, false, ServiceWorkerPolicy.BLOCK);
    }

    private static Screen open(Client client, Look look, boolean scripts, ServiceWorkerPolicy workers) {
        var context = Chromium.ONE.browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setServiceWorkers(workers)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(look.language())
                .setTimezoneId("Europe/Madrid"));
        client.cookies()
                .forEach(
                        (name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(client.address()))));
        return new Screen(context, client.address(), look);
    }

    public Screen go(String path) {
        page.navigate(address + path);
        return this;
    }

    public Page page() {
        return page;
    }

    /// A picture under `target/screens`, named after the screen and the look.
    public Screen shoot(String name) {
        var file = SHOTS.resolve(name + "-" + look.name() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return this;
    }

    /// No serious or critical finding of axe-core, and nothing to scroll sideways.
    public Screen isAccessible() {
        page.evaluate(AXE);
        @SuppressWarnings("unchecked")
        var findings = (List<String>) page.evaluate("""
                async () => (await axe.run({resultTypes: ['violations']})).violations
                  .filter(v => ['serious', 'critical'].includes(v.impact))
                  .flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')))
                """);
        assertThat(findings).as(() -> look.name() + " " + page.url()).isEmpty();
        var overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as(() -> "sideways: " + look.name() + " " + page.url())
                .isZero();
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("scripts and content policy").isEmpty();
    }

    private enum Chromium {
        ONE;

        private final Browser browser;

        Chromium() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("mostrador.chromium", "/usr/bin/chromium")))
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
    }

    private static String read(String resource) {
        try (var in = Screen.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
