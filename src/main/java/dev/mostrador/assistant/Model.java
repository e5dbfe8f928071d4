package dev.mostrador.assistant;

import dev.mostrador.assistant.Assistance.Failed;
import dev.mostrador.assistant.Assistance.Why;
import dev.mostrador.assistant.Assistance.Written;
import dev.mostrador.platform.OutgoingCalls;
import dev.mostrador.platform.OutgoingCalls.Exchanged;
import dev.mostrador.platform.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One question and its answer, by OpenAI's chat completions without streaming. The administrator of a shop names the
/// address, who need not be who runs the machine: only the open internet is called, encrypted, unless whoever runs it
/// says otherwise (`MOSTRADOR_ASSISTANT_LOCAL=true`).
@Component
class Model {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int MOST = 256 * 1024; // bytes of an answer
    private static final int WORDS = 20_000; // characters of it
    private static final int TOKENS = 1_500;

    private final OutgoingCalls calls;
    private final Duration longest;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    Model(OutgoingCalls calls, Environment environment) {
        this(
                environment.getProperty("mostrador.assistant.local", Boolean.class, false)
                        ? new OutgoingCalls(new Anywhere())
                        : calls,
                LONGEST);
    }

    Model(OutgoingCalls calls, Duration longest) {
        this.calls = calls;
        this.longest = longest;
    }

    /// The operator's own network, too.
    private static final class Anywhere implements Reach {
        @Override
        public boolean allows(URI address) {
            var scheme = address.getScheme();
            return ("https".equals(scheme) || "http".equals(scheme))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        }

        @Override
        public boolean allows(InetAddress machine) {
            return !machine.isLinkLocalAddress() && !machine.isMulticastAddress(); // 169.254.169.254 tells secrets
        }
    }

    boolean allows(URI address) {
        return calls.allows(address);
    }

    /// @param key empty: none is needed
    Assistance ask(Endpoint endpoint, String key, Prompt prompt) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        if (!key.isEmpty()) headers.put("Authorization", "Bearer " + key);
        try {
            return answer(calls.exchange(endpoint.completions(), headers, body(endpoint, prompt), longest, MOST));
        } catch (OutgoingCalls.Refused forbidden) {
            return new Failed(Why.FORBIDDEN);
        } catch (OutgoingCalls.TooLate | SocketTimeoutException late) {
            return new Failed(Why.SLOW);
        } catch (OutgoingCalls.TooMuch nonsense) {
            return new Failed(Why.NONSENSE);
        } catch (IOException | IllegalArgumentException gone) {
            return new Failed(Why.UNREACHABLE);
        }
    }

    private byte[] body(Endpoint endpoint, Prompt prompt) {
        return json.writeValueAsBytes(Map.of(
                "model",
                endpoint.model(),
                "stream",
                false,
                "temperature",
                0.3,
                "max_tokens",
                TOKENS,
                "messages",
                List.of(
                        Map.of("role", "system", "content", prompt.system()),
                        Map.of("role", "user", "content", prompt.user()))));
    }

    private Assistance answer(Exchanged answer) {
        return switch (answer.status()) {
            case 200 -> read(answer.body());
            case 401, 403 -> new Failed(Why.KEY);
            case 408, 504 -> new Failed(Why.SLOW);
            case 429 -> new Failed(Why.LIMITED);
            case 500, 502, 503 -> new Failed(Why.UNREACHABLE);
            default -> new Failed(Why.NONSENSE);
        };
    }

    private Assistance read(byte[] body) {
        try {
            JsonNode content =
                    json.readTree(new String(body, StandardCharsets.UTF_8)).at("/choices/0/message/content");
            var text =
                    content.isString() ? content.stringValue().replace("\0", "").strip() : "";
            return text.isEmpty() || text.length() > WORDS ? new Failed(Why.NONSENSE) : new Written(text, true);
        } catch (JacksonException broken) {
            return new Failed(Why.NONSENSE);
        }
    }
}
