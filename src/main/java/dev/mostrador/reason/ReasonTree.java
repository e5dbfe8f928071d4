package dev.mostrador.reason;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All reasons of a shop, also the hidden ones: what was sorted under one keeps its name.
public final class ReasonTree {
    private final List<Branch> branches;
    private final Map<String, Reason> byKey = new HashMap<>();

    public record Branch(Reason reason, List<Reason> leaves) {}

    ReasonTree(List<Reason> reasons) {
        var inOrder = reasons.stream()
                .sorted(Comparator.comparingInt(Reason::position).thenComparing(Reason::key))
                .toList();
        inOrder.forEach(it -> byKey.put(it.key(), it));
        this.branches = inOrder.stream()
                .filter(Reason::isBranch)
                .map(branch -> new Branch(
                        branch,
                        inOrder.stream()
                                .filter(it -> it.parent().equals(branch.key()))
                                .toList()))
                .toList();
    }

    public List<Branch> branches() {
        return branches;
    }

    /// What can be chosen: neither hidden itself nor under a hidden branch, and no branch without a leaf.
    public List<Branch> choices() {
        return branches.stream()
                .filter(it -> !it.reason().hidden())
                .map(it -> new Branch(
                        it.reason(),
                        it.leaves().stream().filter(leaf -> !leaf.hidden()).toList()))
                .filter(it -> !it.leaves().isEmpty())
                .toList();
    }

    public Optional<Reason> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// A leaf that can be chosen.
    public Optional<Reason> choice(String key) {
        return find(key)
                .filter(it -> !it.isBranch() && !it.hidden())
                .filter(it -> find(it.parent()).filter(up -> !up.hidden()).isPresent());
    }

    /// The keys of the leaves below a branch, or the leaf's own.
    public List<String> keysUnder(String key) {
        return find(key)
                .filter(Reason::isBranch)
                .map(branch -> byKey.values().stream()
                        .filter(it -> it.parent().equals(key))
                        .map(Reason::key)
                        .toList())
                .orElse(List.of(key));
    }

    /// "Producto: llegó roto o dañado" is said with both.
    public String path(Reason leaf, String language) {
        return find(leaf.parent()).map(up -> up.name(language) + " · ").orElse("") + leaf.name(language);
    }
}
