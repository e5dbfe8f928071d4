package dev.mostrador.identity.screen;

import dev.mostrador.identity.Sessions;
import dev.mostrador.identity.door.SessionCookie;
import dev.mostrador.platform.AccountScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Signs a browser in, for whoever has just proved who they are.
@Component
class Entrance {
    private final Sessions sessions;

    Entrance(Sessions sessions) {
        this.sessions = sessions;
    }

    void open(int account, UUID agent, HttpServletRequest request, HttpServletResponse response) {
        // The session that may be there belongs to someone else, or to before.
        SessionCookie.read(request).ifPresent(sessions::close);
        var device = request.getHeader("User-Agent");
        var secret = AccountScope.get(account, () -> sessions.open(agent, request.getRemoteAddr(), device));
        SessionCookie.write(request, response, secret);
    }
}
