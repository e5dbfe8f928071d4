package dev.mostrador.identity.screen;

import dev.mostrador.identity.Account;
import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.Colour;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.View;
import dev.mostrador.ui.WordBook;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The shop's own data.
@Controller
class AccountController {
    private final Accounts accounts;
    private final Pages pages;

    AccountController(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/settings/account")
    View edit(HttpServletRequest request) {
        var account = accounts.current();
        return form(
                Form.blank()
                        .with("company", account.name())
                        .with("country", account.country())
                        .with("zone", account.zone().getId())
                        .with("language", account.locale())
                        .with("address", account.address())
                        .with("undo", Integer.toString(account.undoSeconds()))
                        .with("colour", account.colour().hex()),
                request);
    }

    @PutMapping("/settings/account")
    View update(Form form, HttpServletRequest request) {
        var before = accounts.current();
        var changed = new Account(
                before.id(),
                form.required("company"),
                Places.country(form),
                Places.zone(form),
                WordBook.LANGUAGES.contains(form.value("language")) ? form.value("language") : WordBook.SPANISH,
                address(form),
                undo(form),
                colour(form, before.colour()));
        if (!form.isFine()) {
            return form(form, request).status(422);
        }
        accounts.change(changed);
        return View.redirect("/settings/account").saying("identity.account.saved");
    }

    private static int undo(Form form) {
        return form.value("undo").matches("0|5|10|20|30") ? Integer.parseInt(form.value("undo")) : 10;
    }

    private static Colour colour(Form form, Colour before) {
        var typed = form.value("colour").toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) return before;
        if (Colour.isOne(typed)) return new Colour(typed);
        form.refuse("colour", "identity.account.bad-colour");
        return before;
    }

    private static String address(Form form) {
        var address = form.limited("address", 200).replaceAll("/+$", "");
        if (!address.isEmpty() && !isWebAddress(address)) {
            form.refuse("address", "identity.account.bad-address");
        }
        return address;
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private View form(Form form, HttpServletRequest request) {
        var countries = Places.countries(pages.words(request).language());
        return View.of("identity/account/edit", new AccountForm(form, countries, Places.zones()));
    }
}
