package dev.mostrador.identity.screen;

import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.NewAccount;
import dev.mostrador.identity.Passwords;
import dev.mostrador.identity.SetUpResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The first visit. Whoever comes later, or sends the form twice, is led to the sign-in.
@Controller
class SetUpController {
    private final Accounts accounts;
    private final Entrance entrance;
    private final PublicAddress address;
    private final Pages pages;

    SetUpController(Accounts accounts, Entrance entrance, PublicAddress address, Pages pages) {
        this.accounts = accounts;
        this.entrance = entrance;
        this.address = address;
        this.pages = pages;
    }

    @GetMapping("/setup")
    View blank(HttpServletRequest request) {
        return accounts.isEmpty()
                ? form(Form.blank().with("country", "ES").with("zone", "Europe/Madrid"), request)
                : View.redirect("/");
    }

    @PostMapping("/setup")
    View create(Form form, HttpServletRequest request, HttpServletResponse response) {
        if (!accounts.isEmpty()) {
            return View.redirect("/");
        }
        var wish = read(form, request);
        if (!form.isFine()) {
            return form(form, request).status(422);
        }
        return switch (accounts.setUp(wish)) {
            case SetUpResult.Opened opened -> {
                entrance.open(opened.account().id(), opened.administrator().id(), request, response);
                yield View.redirect("/welcome/hours");
            }
            case SetUpResult.AlreadyOpen() -> View.redirect("/");
        };
    }

    private NewAccount read(Form form, HttpServletRequest request) {
        var email = form.email("email");
        Passwords.complaint(form.secret("password"), email)
                .ifPresent(complaint -> form.refuse(
                        "password", complaint.key(), complaint.arguments().toArray()));
        return new NewAccount(
                form.required("company"),
                Places.country(form),
                Places.zone(form),
                pages.words(request).language(),
                address.of(request),
                form.required("name"),
                email,
                form.secret("password"));
    }

    private View form(Form form, HttpServletRequest request) {
        var countries = Places.countries(pages.words(request).language());
        return View.of("identity/setup/blank", new AccountForm(form, countries, Places.zones()));
    }
}
