package dev.mostrador.platform.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where a database is and who goes in. User and password may be empty: then the URL or the driver knows them.
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    /// Understands `jdbc:postgresql://…` and the `postgres://user:pass@host:port/db?…` that hosting companies hand out.
    public static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) return new DatabaseAddress(url, "", "");
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) return parseUri(url);
        throw Refused.because("postgres.refused.url");
    }

    private static DatabaseAddress parseUri(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw Refused.because("postgres.refused.url"); // without the cause: it would print the password
        }
        // Not getHost(): it is null for names with an underscore, which containers like.
        var authority = uri.getRawAuthority();
        if (authority == null) throw Refused.because("postgres.refused.url");
        var at = authority.lastIndexOf('@');
        var people = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new DatabaseAddress(
                "jdbc:postgresql://" + authority.substring(at + 1) + path + query,
                people.length > 0 ? decode(people[0]) : "",
                people.length > 1 ? decode(people[1]) : "");
    }

    /// `+` is a plus sign in this part of a URL.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) properties.setProperty("user", user);
        if (!password.isEmpty()) properties.setProperty("password", password);
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /// Passwords stay out of logs.
    @Override
    public String toString() {
        return user + "@" + jdbcUrl.replaceAll("\\?.*", "");
    }
}
