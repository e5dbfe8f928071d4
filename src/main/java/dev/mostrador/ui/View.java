package dev.mostrador.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a controller answers with: a template and its record, or a redirect. A fragment is a template like any other;
/// several in one answer go to their places by id.
///
/// ```java
/// return View.of("identity/person/index", people);
/// return View.of("identity/person/blank", form).status(422);
/// return View.of("desk/composer", draft).and("conversation/message", message, "beforeend:#thread");
/// return View.redirect("/settings/people").saying("identity.person.saved", name);
/// ```
public final class View {
    /// @param place null: the answer itself; else an htmx out-of-band target, `<strategy>:<selector>`
    record Part(String template, Object it, @Nullable String place) {}

    private final List<Part> parts;
    private final int status;
    private final @Nullable String location;
    private final @Nullable Saying flash;
    private final @Nullable String register;

    private View(
            List<Part> parts,
            int status,
            @Nullable String location,
            @Nullable Saying flash,
            @Nullable String register) {
        this.parts = List.copyOf(parts);
        this.status = status;
        this.location = location;
        this.flash = flash;
        this.register = register;
    }

    /// `template` lies under `src/main/jte`, without its ending; it takes `page` and `it`.
    public static View of(String template, Object it) {
        return new View(List.of(new Part(template, it, null)), 200, null, null, null);
    }

    /// See other, whatever the method was: reloading the next page repeats nothing.
    public static View redirect(String location) {
        return new View(List.of(), 303, location, null, null);
    }

    /// For an htmx answer that changes nothing on the page.
    public static View nothing() {
        return new View(List.of(), 204, null, null, null);
    }

    public View status(int status) {
        return new View(parts, status, location, flash, register);
    }

    /// A customer reads it, who is addressed so: [Words#addressing].
    public View addressing(String register) {
        return new View(parts, status, location, flash, register);
    }

    /// One more fragment in the same answer; it says by itself where it goes (`hx-swap-oob` on its root).
    public View and(String template, Object it) {
        return with(new Part(template, it, null));
    }

    /// One more fragment, put where `place` says: `outerHTML:#id`, `innerHTML:#id`, `beforeend:#thread`.
    public View and(String template, Object it, String place) {
        return with(new Part(template, it, place));
    }

    /// The next page says it once, on top.
    public View saying(String key, Object... arguments) {
        return new View(parts, status, location, Saying.of(key, arguments), register);
    }

    List<Part> parts() {
        return parts;
    }

    int status() {
        return status;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    String register() {
        return register;
    }

    @Nullable
    Saying flash() {
        return flash;
    }

    private View with(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new View(more, status, location, flash, register);
    }
}
