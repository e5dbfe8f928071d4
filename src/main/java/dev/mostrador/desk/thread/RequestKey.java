package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Recipients;
import dev.mostrador.ui.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names one message that an agent sends: a double click repeats it, another text is another message (somebody who goes
/// back in the browser and writes anew).
public final class RequestKey {
    private RequestKey() {}

    public static String of(Form form, String text, @Nullable Recipients recipients) {
        var page = form.value("key");
        return (page.isEmpty() ? UUID.randomUUID().toString() : page)
                + ":"
                + Integer.toHexString((text + "\n" + recipients).hashCode());
    }
}
