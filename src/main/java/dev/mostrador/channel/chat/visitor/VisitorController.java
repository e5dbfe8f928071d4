package dev.mostrador.channel.chat.visitor;

import dev.mostrador.channel.chat.Lines;
import dev.mostrador.channel.chat.Visitor;
import dev.mostrador.channel.chat.Visitors;
import dev.mostrador.channel.chat.Visitors.User;
import dev.mostrador.channel.chat.Widget;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// One browser: let in when it first has something to say or says who it is, and what it finds when it comes back.
@RestController
class VisitorController {
    private static final int LINES = 100;

    private final Gate gate;
    private final Visitors visitors;
    private final Lines lines;
    private final Faces faces;
    private final Pace pace;
    private final TransactionTemplate transaction;

    VisitorController(
            Gate gate,
            Visitors visitors,
            Lines lines,
            Faces faces,
            Pace pace,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.visitors = visitors;
        this.lines = lines;
        this.faces = faces;
        this.pace = pace;
        this.transaction = new TransactionTemplate(transactions);
    }

    record UserJson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String signature,
            @Nullable Long expires) {
        User user() {
            return new User(
                    Body.text(id),
                    Body.text(name),
                    Body.text(email).strip(),
                    Body.text(signature),
                    expires == null ? 0 : expires);
        }
    }

    record NewVisitor(@Nullable String language, @Nullable UserJson user) {}

    @PostMapping("/chat/{key}/visitor")
    ResponseEntity<VisitorJson> create(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.enter(key, request, response, widget -> {
            pace.spend(Pace.VISITORS, widget.id() + " " + request.getRemoteAddr());
            var wish = Body.read(request, NewVisitor.class);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(transaction.execute(_ -> open(widget, wish)));
        });
    }

    // Where only those write whom the shop vouches for, nobody else leaves even a row.
    private VisitorJson open(Widget widget, NewVisitor wish) {
        var opened = visitors.open(widget, Body.text(wish.language()));
        if (wish.user() != null) {
            identify(opened.visitor(), wish.user());
        }
        var visitor = visitors.find(opened.visitor().id()).orElseThrow();
        if (widget.verifiedOnly() && !visitor.verified()) {
            throw Gate.notVerified();
        }
        return json(opened.token(), visitor);
    }

    @GetMapping("/chat/{key}/visitor")
    ResponseEntity<VisitorJson> show(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asVisitor(key, request, response, (_, visitor) -> {
            visitors.touch(visitor);
            return ok(json(null, visitor));
        });
    }

    /// Says who it is.
    @PutMapping("/chat/{key}/visitor")
    ResponseEntity<VisitorJson> update(
            @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asVisitor(key, request, response, (_, visitor) -> {
            pace.spend(Pace.IDENTITY, visitor.id().toString());
            identify(visitor, Body.read(request, UserJson.class));
            return ok(json(null, visitors.find(visitor.id()).orElseThrow()));
        });
    }

    @DeleteMapping("/chat/{key}/visitor")
    ResponseEntity<Void> destroy(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return gate.asVisitor(key, request, response, (_, visitor) -> {
            visitors.forget(visitor);
            return ResponseEntity.noContent().build();
        });
    }

    private void identify(Visitor visitor, UserJson user) {
        switch (visitors.identify(visitor, user.user())) {
            case CLAIMED, VERIFIED -> {}
            case REFUSED -> throw Refused.because(HttpStatus.FORBIDDEN, "signature");
            case SOMEBODY_ELSE -> throw Refused.because(HttpStatus.CONFLICT, "somebody-else");
        }
    }

    private VisitorJson json(@Nullable String token, Visitor visitor) {
        var messages = lines.newest(visitor, LINES).stream()
                .map(line -> LineJson.of(line, faces))
                .toList();
        return VisitorJson.of(token, visitor, visitor.conversation() != null, messages);
    }

    private static ResponseEntity<VisitorJson> ok(VisitorJson body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
