package dev.mostrador.identity.screen;

import dev.mostrador.identity.Invitations;
import dev.mostrador.identity.Link;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whoever comes with a link chooses a password and is in. The same sheet serves an invitation and a reset.
@Controller
public class LinkController {
    private final Invitations invitations;
    private final Entrance entrance;

    LinkController(Invitations invitations, Entrance entrance) {
        this.invitations = invitations;
        this.entrance = entrance;
    }

    /// @param kind its words are `identity.link.<word>.…`
    /// @param path where the form goes
    public record Sheet(Link.Kind kind, String path, Invitations.Invited invited, Form form) {}

    @GetMapping("/{door:invitation|password}/{secret}")
    View edit(@PathVariable String door, @PathVariable String secret) {
        return sheet(kind(door), secret, Form.blank());
    }

    @PostMapping("/{door:invitation|password}/{secret}")
    View update(
            @PathVariable String door,
            @PathVariable String secret,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (invitations.accept(kind(door), secret, form.secret("password"))) {
            case Invitations.Acceptance.Accepted(var account, var agent) -> {
                entrance.open(account, agent, request, response);
                yield View.redirect("/").saying("identity.link.done");
            }
            case Invitations.Acceptance.Refused(var why) -> {
                form.refuse("password", why.key(), why.arguments().toArray());
                yield sheet(kind(door), secret, form).status(422);
            }
            case Invitations.Acceptance.Gone() -> gone(kind(door));
        };
    }

    private View sheet(Link.Kind kind, String secret, Form form) {
        var path = (kind == Link.Kind.INVITATION ? "/invitation/" : "/password/") + secret;
        return invitations
                .find(kind, secret)
                .map(invited -> View.of("identity/link/edit", new Sheet(kind, path, invited, form)))
                .orElseGet(() -> gone(kind));
    }

    private static View gone(Link.Kind kind) {
        return View.of("identity/link/gone", kind).status(404);
    }

    private static Link.Kind kind(String door) {
        return switch (door) {
            case "invitation" -> Link.Kind.INVITATION;
            case "password" -> Link.Kind.PASSWORD_RESET;
            default -> throw new NotFound();
        };
    }
}
