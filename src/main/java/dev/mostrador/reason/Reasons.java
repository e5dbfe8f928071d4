package dev.mostrador.reason;

import dev.mostrador.identity.Audit;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shop's tree of reasons: the shipped one, as far as the shop has not made it its own (R8).
@Component
public class Reasons {
    /// With the shipped ones. More does not help anybody to choose.
    public static final int MOST = 300;

    private static final String SIGNAL = "reason";
    private static final List<Reason> SHIPPED = Shipped.tree();

    private final ReasonTable table;
    private final SortedTable sorted;
    private final Audit audit;
    private final Signals signals;
    private final Remembered<ReasonTree> tree;

    Reasons(ReasonTable table, SortedTable sorted, Audit audit, Signals signals) {
        this.table = table;
        this.sorted = sorted;
        this.audit = audit;
        this.signals = signals;
        this.tree = new Remembered<>(signals, Set.of(SIGNAL), this::read);
    }

    /// What somebody wants a reason to be.
    ///
    /// @param parent key of the branch; empty: a branch
    public record Wish(
            String parent,
            String name,
            String nameEn,
            @Nullable Kind kind) {}

    public ReasonTree tree() {
        return tree.get();
    }

    private ReasonTree read() {
        var all = new LinkedHashMap<String, Reason>();
        SHIPPED.forEach(it -> all.put(it.key(), it));
        table.all().forEach(it -> all.put(it.key(), it));
        return new ReasonTree(List.copyOf(all.values()));
    }

    /// At the end of its branch. Empty: the tree is full.
    @Transactional
    public Optional<Reason> add(Wish wish) {
        var tree = read();
        var last = all(tree).stream().mapToInt(Reason::position).max().orElse(0);
        if (all(tree).size() >= MOST) {
            return Optional.empty();
        }
        var fresh = reason(key(wish, tree), wish, false, last + 10);
        save(fresh, "motive.added");
        return Optional.of(fresh);
    }

    /// Another name, kind or branch; the key stays. A branch stays a branch.
    @Transactional
    public void change(String key, Wish wish) {
        var before = read().find(key).orElseThrow();
        save(reason(key, wish, before.hidden(), before.position()), "motive.changed");
    }

    /// Not to be chosen any more; what was sorted under it stays there.
    @Transactional
    public void hide(String key, boolean hidden) {
        var before = read().find(key).orElseThrow();
        save(before.hidden(hidden), hidden ? "motive.hidden" : "motive.shown");
    }

    /// False when it is in use, shipped, or a branch that holds some: it can be hidden.
    @Transactional
    public boolean delete(String key) {
        var tree = read();
        var it = tree.find(key).orElseThrow();
        var holds = it.isBranch() && !tree.keysUnder(key).isEmpty();
        if (holds || isShipped(key) || sorted.isUsed(key)) {
            return false;
        }
        table.delete(key);
        done("motive.deleted", it);
        return true;
    }

    /// One place up among its siblings.
    @Transactional
    public void raise(String key) {
        var tree = read();
        var it = tree.find(key).orElseThrow();
        var siblings = siblings(tree, it);
        var place = siblings.indexOf(it);
        if (place > 0) {
            var above = siblings.get(place - 1);
            table.save(above.at(it.position()));
            save(it.at(above.position()), "motive.raised");
        }
    }

    public static boolean isShipped(String key) {
        return SHIPPED.stream().anyMatch(it -> it.key().equals(key));
    }

    private static List<Reason> siblings(ReasonTree tree, Reason it) {
        return tree.branches().stream()
                .flatMap(branch ->
                        it.isBranch() ? java.util.stream.Stream.of(branch.reason()) : branch.leaves().stream())
                .filter(other -> other.parent().equals(it.parent()))
                .toList();
    }

    private static List<Reason> all(ReasonTree tree) {
        var all = new ArrayList<Reason>();
        tree.branches().forEach(branch -> {
            all.add(branch.reason());
            all.addAll(branch.leaves());
        });
        return all;
    }

    private static Reason reason(String key, Wish wish, boolean hidden, int position) {
        var isBranch = wish.parent().isEmpty();
        return new Reason(
                key,
                wish.parent(),
                wish.name().strip(),
                wish.nameEn().strip(),
                isBranch ? null : wish.kind() == null ? Kind.QUESTION : wish.kind(),
                hidden,
                position);
    }

    // "Bono de regalo" below "payment" is payment.bono_de_regalo for ever.
    private static String key(Wish wish, ReasonTree tree) {
        var plain = Normalizer.normalize(wish.name().strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        var begin = (wish.parent().isEmpty() ? "" : wish.parent() + ".") + (plain.isEmpty() ? "own" : plain);
        var key = begin.substring(0, Math.min(50, begin.length()));
        var free = key;
        for (var n = 2; tree.find(free).isPresent(); n++) {
            free = key + "_" + n;
        }
        return free;
    }

    private void save(Reason it, String action) {
        table.save(it);
        done(action, it);
    }

    private void done(String action, Reason it) {
        audit.write(action, it.name(), Map.of());
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
