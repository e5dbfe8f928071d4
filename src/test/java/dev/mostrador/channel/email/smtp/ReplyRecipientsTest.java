package dev.mostrador.channel.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Recipients;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reply matrix: who wrote to whom, and whom the answer goes to. `hola` and `pedidos` are ours.
class ReplyRecipientsTest {
    @ParameterizedTest(name = "{0}: {1} → {2} cc {3} reply-to {4}: to {5} cc {6}")
    @CsvSource(nullValues = "-", textBlock = """
            in , lucia   , hola              , -              , -     , lucia     , -
            in , lucia   , hola ana          , pablo          , -     , lucia     , ana pablo
            in , lucia   , ana               , hola           , -     , lucia     , ana
            in , lucia   , hola pedidos      , HOLA ana       , -     , lucia     , ana
            in , lucia   , hola+c1-x         , -              , -     , lucia     , -
            in , lucia   , hola              , -              , ana   , ana       , -
            in , lucia   , hola              , lucia          , ana   , ana       , lucia
            in , lucia   , hola lucia        , LUCIA          , -     , lucia     , -
            in , lucia   , hola              , ana ANA ana    , -     , lucia     , ana
            in , lucia   , hola              , -              , ana pablo , ana pablo , -
            in , lucia   , hola              , -              , hola  , lucia     , -
            in , hola    , lucia             , ana            , -     , lucia     , ana
            in , hola    , hola              , ana            , -     , ana       , -
            in , hola    , hola              , -              , -     , -         , -
            out, hola    , lucia             , ana            , -     , lucia     , ana
            out, hola    , lucia ana         , hola           , -     , lucia ana , -
            """)
    void theAnswerGoesTo(String way, String from, String to, String cc, String replyTo, String wantTo, String wantCc) {
        var answered = message(
                way.equals("in") ? Direction.INBOUND : Direction.OUTBOUND,
                address(from),
                new Recipients(list(to), list(cc), List.of(), list(replyTo)));

        var recipients = ReplyRecipients.of(answered, ReplyRecipientsTest::isOurs);

        assertThat(names(recipients.to())).as("to").isEqualTo(wantTo == null ? "" : wantTo);
        assertThat(names(recipients.cc())).as("cc").isEqualTo(wantCc == null ? "" : wantCc);
    }

    private static boolean isOurs(String address) {
        return address.toLowerCase(java.util.Locale.ROOT).matches("(hola|pedidos)(\\+.*)?@telepuppy\\.example");
    }

    private static List<Address> list(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" "))
                        .map(ReplyRecipientsTest::address)
                        .toList();
    }

    private static Address address(String name) {
        var ours = name.toLowerCase(java.util.Locale.ROOT).matches("(hola|pedidos).*");
        return new Address("", name + (ours ? "@telepuppy.example" : "@example.com"));
    }

    private static String names(List<Address> addresses) {
        return addresses.stream().map(it -> it.address().replaceAll("@.*", "")).collect(Collectors.joining(" "));
    }

    private static Message message(Direction direction, Address from, Recipients recipients) {
        return new Message(
                new UUID(0, 1),
                new UUID(0, 2),
                direction,
                "email",
                "1@example.com",
                null,
                null,
                null,
                from,
                recipients,
                "",
                "",
                "",
                "",
                "",
                false,
                null,
                List.of(),
                0,
                null,
                null,
                Instant.EPOCH,
                List.of());
    }
}
