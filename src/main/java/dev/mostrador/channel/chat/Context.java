package dev.mostrador.channel.chat;

import dev.mostrador.platform.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the shop's page says that the visitor is looking at. Anybody can say anything here: it is shown, never trusted.
public record Context(
        @Nullable Page pageOrNone,
        @Nullable Cart cartOrNone,
        @Nullable Order orderOrNone) {
    private static final int MOST = 50;
    private static final int DIGITS = 15;

    /// @param url with `https://` or `http://`, else it is not shown as a link
    public record Page(@Nullable String url, @Nullable String title) {
        public String address() {
            return url == null || !url.matches("https?://\\S+") ? "" : url.replaceFirst("#.*", "");
        }

        public String name() {
            return title == null || title.isBlank() ? address() : title;
        }
    }

    public record Item(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price) {
        public Item {
            quantity = writable(quantity);
            price = writable(price);
        }
    }

    public record Cart(
            @Nullable List<Item> items,
            @Nullable BigDecimal total,
            @Nullable String currency) {
        public Cart {
            total = writable(total);
        }

        public List<Item> shown() {
            return items == null ? List.of() : items.stream().limit(MOST).toList();
        }
    }

    public record Order(
            @Nullable String number,
            @Nullable String status,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String url) {
        public Order {
            total = writable(total);
        }

        public String address() {
            return url == null || !url.matches("https?://\\S+") ? "" : url;
        }
    }

    // 1e999999999 has one digit, and a thousand million when it is written out.
    private static @Nullable BigDecimal writable(@Nullable BigDecimal number) {
        return number == null || Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS
                ? null
                : number;
    }

    private record Parts(
            @Nullable Page page,
            @Nullable Cart cart,
            @Nullable Order order) {}

    /// Nothing when it cannot be read: the page wrote nonsense.
    public static Context of(Visitor visitor) {
        try {
            var parts = Json.read(visitor.context(), Parts.class);
            return new Context(parts.page(), parts.cart(), parts.order());
        } catch (tools.jackson.core.JacksonException nonsense) {
            return new Context(null, null, null);
        }
    }

    public Optional<Page> page() {
        return Optional.ofNullable(pageOrNone).filter(page -> !page.address().isEmpty());
    }

    public Optional<Cart> cart() {
        return Optional.ofNullable(cartOrNone).filter(cart -> !cart.shown().isEmpty());
    }

    public Optional<Order> order() {
        return Optional.ofNullable(orderOrNone)
                .filter(order -> order.number() != null && !order.number().isBlank());
    }
}
