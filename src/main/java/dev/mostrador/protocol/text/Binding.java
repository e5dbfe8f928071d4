package dev.mostrador.protocol.text;

import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.ui.Saying;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records of the document as trees and back. What a tree leaves out is empty, so that a version from before a field
/// was invented can be read; what no record knows is refused.
public final class Binding {
    private static final int LONGEST = 20_000; // characters of one text
    private static final int MOST = 500; // rows of one list

    private final List<Trouble> troubles = new ArrayList<>();

    private final boolean isFile;
    private int near; // the line of the branch that is read

    private Binding(boolean isFile) {
        this.isFile = isFile;
    }

    /// @param value null when there are troubles
    public record Bound<T>(@Nullable T value, List<Trouble> troubles) {}

    public static Bound<Protocol> protocol(Tree tree) {
        return bind(Protocol.class, tree);
    }

    /// As people write it: a row says what it is, since there is no word that could be meant by none.
    static Bound<Protocol> file(Tree tree) {
        return bind(Protocol.class, tree, new Binding(true));
    }

    public static <T> Bound<T> bind(Class<T> type, Tree tree) {
        return bind(type, tree, new Binding(false));
    }

    private static <T> Bound<T> bind(Class<T> type, Tree tree, Binding binding) {
        var value = type.cast(binding.read(type, tree, ""));
        return new Bound<>(binding.troubles.isEmpty() ? value : null, List.copyOf(binding.troubles));
    }

    /// Nothing said.
    public static <T> T blank(Class<T> type) {
        return Objects.requireNonNull(
                bind(type, new Tree.Branch(Map.of(), Map.of(), 0)).value());
    }

    /// A record as maps and lists, in the order of its components.
    public static Object plain(Object value) {
        return switch (value) {
            case Requirement requirement -> requirement.word();
            case Enum<?> word -> word(word);
            case Record it -> {
                var fields = new LinkedHashMap<String, Object>();
                for (var component : it.getClass().getRecordComponents()) {
                    fields.put(component.getName(), plain(get(component, it)));
                }
                yield fields;
            }
            // each a list of its own: YAML would refer from one to the other
            case List<?> list ->
                new ArrayList<>(list.stream().map(Binding::plain).toList());
            default -> value;
        };
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Object get(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What a `List<…>` component holds.
    public static Class<?> element(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private Object read(Type type, @Nullable Tree given, String at) {
        var tree = isNothing(given) ? null : given;
        if (type instanceof ParameterizedType list) return rows((Class<?>) list.getActualTypeArguments()[0], tree, at);
        var wanted = (Class<?>) type;
        if (wanted == Requirement.class) return requirement(tree, at);
        if (wanted.isRecord()) return branch(wanted, tree, at);
        if (wanted.isEnum()) return constant(wanted, tree, at);
        if (wanted == int.class) return number(tree, at);
        if (wanted == boolean.class) return truth(tree, at);
        return text(tree, at);
    }

    private Object branch(Class<?> type, @Nullable Tree tree, String at) {
        if (tree != null && !(tree instanceof Tree.Branch)) trouble(tree, at, "protocol.yaml.branch");
        var branch = tree instanceof Tree.Branch it ? it : new Tree.Branch(Map.of(), Map.of(), 0);
        near = branch.line();
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        branch.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                var line = branch.lines().getOrDefault(name, value.line());
                troubles.add(new Trouble(
                        line, path(at, name), Saying.of("protocol.yaml.unknown", name, String.join(", ", known))));
            }
        });
        var values = Arrays.stream(components)
                .map(it -> read(it.getGenericType(), branch.fields().get(it.getName()), path(at, it.getName())))
                .toArray();
        return make(type, components, values);
    }

    private List<Object> rows(Class<?> element, @Nullable Tree tree, String at) {
        if (tree == null) return List.of();
        if (!(tree instanceof Tree.Rows(var rows, var _))) {
            trouble(tree, at, "protocol.yaml.rows");
            return List.of();
        }
        if (rows.size() > MOST) {
            trouble(tree, at, "protocol.yaml.too-many", MOST);
            return List.of();
        }
        var values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) values.add(read(element, rows.get(i), at + "[" + (i + 1) + "]"));
        return List.copyOf(values);
    }

    private Object requirement(@Nullable Tree tree, String at) {
        var found = Requirement.parse(leaf(tree, at));
        if (found.isEmpty()) {
            var known = Requirement.all().stream().map(Requirement::word).toList();
            trouble(tree, at, "protocol.yaml.word", String.join(", ", known));
        }
        return found.orElseGet(Requirement.Data::new);
    }

    private Object constant(Class<?> type, @Nullable Tree tree, String at) {
        var constants = (Enum<?>[]) type.getEnumConstants();
        if (tree == null) {
            if (isFile && at.contains("[")) troubles.add(new Trouble(near, at, lacking(constants)));
            return constants[0];
        }
        var given = leaf(tree, at);
        return Arrays.stream(constants)
                .filter(it -> word(it).equals(given))
                .findFirst()
                .orElseGet(() -> {
                    var known = Arrays.stream(constants).map(Binding::word).toList();
                    trouble(tree, at, "protocol.yaml.word", String.join(", ", known));
                    return constants[0];
                });
    }

    private static Saying lacking(Enum<?>[] constants) {
        return Saying.of(
                "protocol.yaml.lacking",
                String.join(", ", Arrays.stream(constants).map(Binding::word).toList()));
    }

    private int number(@Nullable Tree tree, String at) {
        if (tree == null) return 0;
        var given = leaf(tree, at);
        if (given.matches("\\d{1,7}")) return Integer.parseInt(given);
        trouble(tree, at, "protocol.yaml.number");
        return 0;
    }

    private boolean truth(@Nullable Tree tree, String at) {
        if (tree == null) return false;
        var given = leaf(tree, at);
        if (!given.matches("true|false")) trouble(tree, at, "protocol.yaml.truth");
        return given.equals("true");
    }

    private String text(@Nullable Tree tree, String at) {
        if (tree == null) return "";
        var given = leaf(tree, at);
        if (given.length() > LONGEST) trouble(tree, at, "protocol.yaml.too-long", LONGEST);
        return given;
    }

    private String leaf(@Nullable Tree tree, String at) {
        if (tree instanceof Tree.Leaf(var text, var _, var _)) return text;
        if (tree != null) trouble(tree, at, "protocol.yaml.leaf");
        return "";
    }

    private static boolean isNothing(@Nullable Tree tree) {
        return tree instanceof Tree.Leaf(var text, var quoted, var _) && !quoted && text.matches("|~|null");
    }

    private void trouble(@Nullable Tree tree, String at, String key, Object... arguments) {
        troubles.add(new Trouble(tree == null ? 0 : tree.line(), at, Saying.of(key, arguments)));
    }

    private static String path(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
