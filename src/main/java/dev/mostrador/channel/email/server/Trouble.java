package dev.mostrador.channel.email.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// What went wrong with a mail server, in kinds that a person can do something about. The sentence is the message key
/// `email.trouble.<word>`.
public enum Trouble {
    /// No such host name.
    NAME,
    REFUSED,
    TIMEOUT,
    /// We speak TLS and the port does not, or the other way round.
    TLS,
    NO_STARTTLS,
    CERTIFICATE,
    LOGIN,
    NO_TOKEN,
    PASSWORD_LOST,
    FOLDER,
    OTHER;

    public String key() {
        return "email.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Trouble of(Throwable failure) {
        var chain = chain(failure);
        return chain.stream()
                .map(Trouble::direct)
                .filter(trouble -> trouble != OTHER)
                .reduce((_, deeper) -> deeper)
                .orElse(OTHER);
    }

    private static Trouble direct(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _ -> NAME;
            case SocketTimeoutException _ -> TIMEOUT;
            case ConnectException _, NoRouteToHostException _ -> REFUSED;
            case CertificateException _ -> CERTIFICATE;
            case SSLException ssl -> isAboutCertificate(ssl) ? CERTIFICATE : TLS;
            case MailSessions.NoToken _ -> NO_TOKEN;
            case MailSessions.PasswordLost _ -> PASSWORD_LOST;
            case AuthenticationFailedException _ -> LOGIN;
            case FolderNotFoundException _ -> FOLDER;
            default -> byText(String.valueOf(failure.getMessage()));
        };
    }

    // Angus has no type of its own for these.
    private static Trouble byText(String message) {
        if (message.contains("STARTTLS")) {
            return NO_STARTTLS;
        }
        return message.contains("[EOF]") || message.contains("* BYE JavaMail Exception") ? TLS : OTHER;
    }

    private static boolean isAboutCertificate(SSLException failure) {
        var message = String.valueOf(failure.getMessage());
        return message.contains("PKIX") || message.contains("certificate") || message.contains("subject alternative");
    }

    /// From the outside in. Mail exceptions hide the next one in a place of their own.
    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (Throwable next = failure; next != null && !chain.contains(next); ) {
            chain.add(next);
            next = next.getCause() != null || !(next instanceof jakarta.mail.MessagingException mail)
                    ? next.getCause()
                    : mail.getNextException();
        }
        return chain;
    }
}
