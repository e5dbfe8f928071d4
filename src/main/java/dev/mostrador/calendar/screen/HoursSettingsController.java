package dev.mostrador.calendar.screen;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.OpeningCalendar;
import dev.mostrador.calendar.Scope;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The shop's hours and those of the parts that have their own. A button with `show` saves nothing: it fills the sheet
/// with what was chosen, so that the screen works without scripts.
@Controller
class HoursSettingsController {
    private static final String INDEX = "/settings/hours";
    private static final String SHOP = "shop";

    private final Calendars calendars;
    private final HoursSheets sheets;

    HoursSettingsController(Calendars calendars, HoursSheets sheets) {
        this.calendars = calendars;
        this.sheets = sheets;
    }

    @GetMapping(INDEX)
    View index(HttpServletRequest request) {
        return View.of("calendar/index", sheets.all(request));
    }

    @PostMapping(INDEX)
    View create(Form form) {
        var scope = sheets.free().stream()
                .filter(part -> part.key().equals(form.value("scope")))
                .findFirst()
                .orElseThrow(NotFound::new);
        calendars.save(scope, calendars.shop().sheet());
        var made = calendars.own(scope).orElseThrow();
        return View.redirect(INDEX + "/" + made.id()).saying("calendar.created");
    }

    @GetMapping(INDEX + "/{key}")
    View edit(@PathVariable String key, HttpServletRequest request) {
        var calendar = existing(key);
        return View.of("calendar/edit", sheets.of(calendar, SheetForm.fill(calendar.sheet()), request));
    }

    @PutMapping(INDEX + "/{key}")
    View update(@PathVariable String key, Form form, HttpServletRequest request) {
        var calendar = existing(key);
        if (!form.value("show").isEmpty()) {
            SheetForm.more(form);
            return View.of("calendar/edit", sheets.of(calendar, form, request));
        }
        var sheet = SheetForm.read(form, calendar.sheet());
        if (!form.isFine())
            return View.of("calendar/edit", sheets.of(calendar, form, request)).status(422);
        calendars.save(calendar.scope(), sheet);
        return View.redirect(INDEX + "/" + key).saying("calendar.saved");
    }

    @DeleteMapping(INDEX + "/{key}")
    View destroy(@PathVariable String key) {
        if (key.equals(SHOP)) throw new NotFound();
        calendars.drop(existing(key).scope());
        return View.redirect(INDEX).saying("calendar.dropped");
    }

    private OpeningCalendar existing(String key) {
        if (key.equals(SHOP)) return calendars.shop();
        try {
            return calendars
                    .find(UUID.fromString(key))
                    .filter(calendar -> !calendar.scope().equals(Scope.SHOP))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
