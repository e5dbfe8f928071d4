package dev.mostrador.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One kind of work that people or their mail servers do. `number` counts the pieces of work.
public enum Scenario {
    LIST(false) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            return wire.get(LISTS.get((int) (number % LISTS.size())), DESK);
        }
    },
    CONVERSATION(false) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            return wire.get("/conversations/" + someone(number, conversations), DESK);
        }
    },
    SEARCH_COMMON(false) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            return wire.get("/search?q=pedido", DESK);
        }
    },
    SEARCH_RARE(false) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            return wire.get("/search?q=" + (10_000 + number * 7919 % 90_000), DESK);
        }
    },
    SEARCH_TWO_WORDS(false) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            return wire.get("/search?q=cachorro+garant%C3%ADas", DESK);
        }
    },
    REPLY(true) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            var body = "{\"text\":\"Le enviamos hoy la talla correcta y recogemos la otra. Envío " + number + ".\"}";
            return wire.post(
                    "/api/v1/conversations/" + someone(number, conversations) + "/messages",
                    PROGRAM + "Content-Type: application/json\r\n",
                    body.getBytes(StandardCharsets.UTF_8));
        }
    },
    INBOUND(true) {
        @Override
        Wire.Answer request(Wire wire, long number, int conversations) throws IOException {
            return wire.post(
                    "/api/v1/mailboxes/" + Filling.MAILBOX + "/messages",
                    PROGRAM + "Content-Type: message/rfc822\r\n",
                    mail(number, conversations));
        }
    };

    /// Numbers of what is recorded begin here.
    static final long RECORDED_FROM = 1_000_000_000;

    private static final List<String> LISTS =
            List.of("/inbox/closed", "/inbox/unassigned", "/inbox/mine", "/inbox/resolved");
    private static final String DESK = "Cookie: session=" + Shop.SESSION + "\r\n";
    private static final String PROGRAM = "Authorization: Bearer " + Shop.TOKEN + "\r\n";

    private final boolean writes;

    Scenario(boolean writes) {
        this.writes = writes;
    }

    /// As the report names it: `search-rare`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Scenario> called(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    boolean writes() {
        return writes;
    }

    abstract Wire.Answer request(Wire wire, long number, int conversations) throws IOException;

    // Spread over all conversations, never two neighbours in turn.
    private static long someone(long number, int conversations) {
        return 1001 + number * 7919 % conversations;
    }

    // Some thousands who write again and again. Those of what is recorded have not written before: to the copy of the
    // filled database they are strangers.
    private static long customer(long number) {
        return number / RECORDED_FROM * 1_000_000 + number % 5_000;
    }

    // Half of the mails begin a conversation, half answer one of the filled ones.
    private static byte[] mail(long number, int conversations) {
        var text = new BenchText(number);
        var answered = 1001 + number * 7919 % conversations;
        var threading = number % 2 == 0 ? "" : "In-Reply-To: <" + answered + ".9@example.com>\r\n";
        return ("""
                Received: from mx.example.com by mx.telepuppy.example; Sun, 22 Nov 2026 10:00:00 +0100
                From: Clienta %1$d <clienta%1$d@example.com>
                To: Telepuppy <hola@telepuppy.example>
                Subject: %2$s
                Date: Sun, 22 Nov 2026 10:00:00 +0100
                Message-ID: <%3$s@example.com>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %4$s
                """.formatted(customer(number), text.subject(), UUID.randomUUID(), text.message())
                        .replace("\n", "\r\n"))
                .replace("MIME-Version", threading + "MIME-Version")
                .getBytes(StandardCharsets.UTF_8);
    }
}
