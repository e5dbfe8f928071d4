package dev.mostrador.notice.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.CurrentSession;
import dev.mostrador.notice.push.PushDevices;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// The devices on which an agent is told while no desk is open. Switching one on takes a script, off does not.
@Controller
class PushDeviceController {
    private static final String SHEET = "/profile/notifications";
    private static final int DEVICE_LENGTH = 300;

    private final PushDevices devices;

    PushDeviceController(PushDevices devices) {
        this.devices = devices;
    }

    @PostMapping("/profile/devices")
    View create(
            CurrentAgent agent,
            CurrentSession session,
            Form form,
            @RequestHeader(name = "User-Agent", defaultValue = "") String device) {
        var name = device.substring(0, Math.min(DEVICE_LENGTH, device.length()));
        var wish = new PushDevices.Wish(form.value("endpoint"), form.value("key"), form.value("auth"), name);
        return View.redirect(SHEET)
                .saying(devices.keep(agent.id(), session.id(), wish) ? "notice.device.kept" : "notice.device.refused");
    }

    @DeleteMapping("/profile/devices/{id}")
    View destroy(@PathVariable UUID id, CurrentAgent agent) {
        if (!devices.remove(agent.id(), id)) {
            throw new NotFound();
        }
        return View.redirect(SHEET).saying("notice.device.removed");
    }
}
