package dev.mostrador.cli;

import dev.mostrador.platform.postgres.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// `mail deliver --mailbox ADDRESS < mail.eml`, for the pipe of a mail server. The whole mail is read before anything
/// is sent: when the mail server dies in the middle, half a mail must not be taken for a whole one.
final class Mail implements Command {

    @Override
    public int run(Machine machine, List<String> arguments) {
        var options = Options.of(arguments, Set.of(), Set.of("--mailbox", "--url", "--token-file"));
        if (!options.words().equals(List.of("deliver"))) throw new Usage("cli.usage.mail");
        var mailbox = options.required("--mailbox", "cli.usage.mail");
        if (!mailbox.contains("@")) throw new Usage("cli.usage.mail");
        if (options.has("--url") != options.has("--token-file")) throw new Usage("cli.usage.mail");
        try {
            return deliver(machine, options, mailbox);
        } catch (AccessDeniedException e) {
            machine.complain("cli.mail.permission", e.getFile());
            return Exit.NO_PERMISSION;
        } catch (IOException | UncheckedIOException e) {
            machine.complain("cli.mail.later", e.toString());
            return Exit.TRY_LATER;
        } catch (Refused refused) {
            machine.error().println(refused.getMessage());
            return refused.getCause() instanceof AccessDeniedException ? Exit.NO_PERMISSION : Exit.TRY_LATER;
        }
    }

    private static int deliver(Machine machine, Options options, String mailbox) throws IOException {
        var mail = spool(machine, options);
        try {
            var url = options.value("--url");
            var file = options.value("--token-file");
            if (url != null && file != null)
                return new MailPost(machine, url, mailbox, mail)
                        .with(Files.readString(Path.of(file)).strip())
                        .status();
            return new LocalMail(machine, mailbox, mail).deliver();
        } finally {
            Files.deleteIfExists(mail);
        }
    }

    private static Path spool(Machine machine, Options options) throws IOException {
        var mail = options.has("--url")
                ? Files.createTempFile("mostrador", ".eml")
                : Files.createTempFile(machine.folder().tmp(), "mail", ".eml");
        try {
            Files.copy(machine.input(), mail, StandardCopyOption.REPLACE_EXISTING);
            return mail;
        } catch (IOException e) {
            Files.deleteIfExists(mail);
            throw e;
        }
    }
}
