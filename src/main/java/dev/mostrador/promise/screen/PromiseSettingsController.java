package dev.mostrador.promise.screen;

import dev.mostrador.calendar.Parts;
import dev.mostrador.calendar.Scope;
import dev.mostrador.identity.Accounts;
import dev.mostrador.promise.Promise;
import dev.mostrador.promise.PromiseKind;
import dev.mostrador.promise.Promises;
import dev.mostrador.promise.PublicReplyTimes;
import dev.mostrador.promise.Recounting;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What the shop promises on each channel.
@Controller
public class PromiseSettingsController {
    private static final String PATH = "/settings/promises";
    private static final long YEAR = 365 * 24 * 3600L; // seconds

    private final Promises promises;
    private final Recounting recounting;
    private final PublicReplyTimes replyTimes;
    private final List<Parts> parts;
    private final Accounts accounts;

    PromiseSettingsController(
            Promises promises,
            Recounting recounting,
            PublicReplyTimes replyTimes,
            List<Parts> parts,
            Accounts accounts) {
        this.promises = promises;
        this.recounting = recounting;
        this.replyTimes = replyTimes;
        this.parts = parts;
        this.accounts = accounts;
    }

    /// @param recount null: hours never changed
    /// @param address at which everybody may read the reply time
    public record Sheet(
            Form form,
            List<String> channels,
            Recounting.@Nullable Progress recount,
            PublicReplyTimes.Shown replyTime,
            String address) {}

    @GetMapping(PATH)
    View edit() {
        var form = Form.blank();
        for (var channel : channels()) for (var kind : PromiseKind.values()) fill(form, promises.of(channel, kind));
        return sheet(form);
    }

    @PutMapping(PATH)
    View update(Form form) {
        var wanted = new ArrayList<Promise>();
        for (var channel : channels()) for (var kind : PromiseKind.values()) wanted.add(read(form, channel, kind));
        if (!form.isFine()) return sheet(form).status(422);
        promises.save(wanted);
        return View.redirect(PATH).saying("promise.settings.saved");
    }

    private View sheet(Form form) {
        return View.of(
                "promise/settings",
                new Sheet(
                        form,
                        channels(),
                        recounting.progress().orElse(null),
                        replyTimes.shown(),
                        accounts.current().address() + "/reply-time/" + replyTimes.key()));
    }

    private List<String> channels() {
        return parts.stream()
                .flatMap(part -> part.all().stream())
                .filter(scope -> scope.kind().equals("channel"))
                .map(Scope::target)
                .distinct()
                .toList();
    }

    private static void fill(Form form, Promise promise) {
        var name = promise.channel() + "-" + promise.kind().word() + "-";
        var seconds = promise.within().toSeconds();
        var unit = Unit.of(seconds);
        form.with(name + "amount", Long.toString(seconds / unit.seconds))
                .with(name + "unit", unit.word())
                .with(name + "counted", promise.business() ? "business" : "natural")
                .with(name + "given", promise.given() ? "yes" : "");
    }

    private static Promise read(Form form, String channel, PromiseKind kind) {
        var name = channel + "-" + kind.word() + "-";
        var unit = Unit.find(form.value(name + "unit"));
        var amount = form.value(name + "amount");
        var seconds = amount.matches("[1-9]\\d{0,7}") ? Long.parseLong(amount) * unit.seconds : 0;
        if (seconds == 0 || seconds > YEAR) form.refuse(name + "amount", "promise.settings.amount-wrong");
        return new Promise(
                channel,
                kind,
                Duration.ofSeconds(Math.max(1, seconds)),
                form.has(name + "counted", "business"),
                form.has(name + "given", "yes"));
    }
}
