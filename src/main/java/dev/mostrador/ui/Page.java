package dev.mostrador.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every template knows besides its own record: the reader, the words, the token of the form, where things are.
public final class Page {
    /// So many places stand under the thumb on a phone; the others are in the person's menu.
    public static final int THUMB = 4;

    private final Surroundings around;
    private final Words words;
    private final Assets assets;
    private final List<NavItem> nav;
    private final Supplier<List<NavSwitch>> switches;
    private final Supplier<@Nullable Saying> flash;

    /// What comes from the request. `csrfName` and `csrfToken` are empty where there is no form to protect.
    record Surroundings(
            String path,
            @Nullable Reader reader,
            @Nullable String theme,
            String csrfName,
            String csrfHeader,
            Supplier<String> csrfToken,
            String requestId) {}

    Page(
            Surroundings around,
            Words words,
            Assets assets,
            List<NavItem> nav,
            Supplier<List<NavSwitch>> switches,
            Supplier<@Nullable Saying> flash) {
        this.around = around;
        this.words = words;
        this.assets = assets;
        this.nav = nav;
        this.switches = switches;
        this.flash = flash;
    }

    public Words words() {
        return words;
    }

    Page addressing(@Nullable String register) {
        return register == null ? this : new Page(around, words.addressing(register), assets, nav, switches, flash);
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String say(Saying saying) {
        return words.say(saying);
    }

    public String language() {
        return words.language();
    }

    /// The one that the switch offers.
    public String otherLanguage() {
        return language().equals(WordBook.SPANISH) ? WordBook.ENGLISH : WordBook.SPANISH;
    }

    /// `light`, `dark`, or null: as the system says.
    public @Nullable String theme() {
        return around.theme();
    }

    /// The request's path, without its query.
    public String path() {
        return around.path();
    }

    public @Nullable Reader reader() {
        return around.reader();
    }

    public boolean isSignedIn() {
        return around.reader() != null;
    }

    public String csrfName() {
        return around.csrfName();
    }

    public String csrfToken() {
        return around.csrfToken().get();
    }

    /// For `hx-headers`: every request that htmx makes proves where it comes from.
    public String csrfHeaders() {
        return around.csrfHeader().isEmpty() ? "{}" : "{\"" + around.csrfHeader() + "\":\"" + csrfToken() + "\"}";
    }

    /// Address of a file under `static/`, cached by browsers for ever: it changes with the content.
    public String asset(String name) {
        return assets.address(name);
    }

    /// The behaviours that every page loads, one module each.
    public List<String> behaviours() {
        return assets.behaviours();
    }

    public List<NavItem> nav() {
        return area(NavItem.Area.MAIN);
    }

    /// What the person can switch from anywhere.
    public List<NavSwitch> switches() {
        return switches.get();
    }

    public List<NavItem> settings() {
        return area(NavItem.Area.SETTINGS);
    }

    /// The same under their headings, those without any left out.
    public Map<NavItem.Group, List<NavItem>> settingsByGroup() {
        return settings().stream().collect(Collectors.groupingBy(NavItem::group, TreeMap::new, Collectors.toList()));
    }

    /// The setting at which we are, the one with the longest path.
    public Optional<NavItem> setting() {
        return settings().stream()
                .filter(item -> isAt(item.path()))
                .max(Comparator.comparingInt(item -> item.path().length()));
    }

    /// Is `path` the place we are at, or above it?
    public boolean isAt(String path) {
        return path().equals(path) || path().startsWith(path.endsWith("/") ? path : path + "/");
    }

    /// What the last action has to say; said once.
    public @Nullable String flash() {
        var saying = flash.get();
        return saying == null ? null : say(saying);
    }

    public String requestId() {
        return around.requestId();
    }

    private List<NavItem> area(NavItem.Area area) {
        return nav.stream().filter(item -> item.area() == area).toList();
    }
}
