package dev.mostrador.protocol.text;

import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.text.Binding.Bound;
import dev.mostrador.ui.Saying;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/// A protocol as a file that people read, keep and exchange. Reading makes no objects but ours: only the tree of the
/// file is taken from the library, without aliases, and never more than half a megabyte.
public final class ProtocolYaml {
    public static final int LONGEST = 512 * 1024; // characters

    static final int DEPTH = 12;

    private ProtocolYaml() {}

    public static String write(Protocol protocol) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setIndent(2);
        options.setWidth(110);
        options.setSplitLines(true);
        var representer = new Representer(options);
        representer.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(limits()), representer, options).dump(Binding.plain(protocol));
    }

    public static Bound<Protocol> read(String yaml) {
        if (yaml.length() > LONGEST) {
            return refused(new Trouble(0, "", Saying.of("protocol.yaml.too-long", LONGEST)));
        }
        try {
            YamlCheck.refuse(yaml);
            @Nullable Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root == null) return refused(new Trouble(1, "", Saying.of("protocol.yaml.empty")));
            return Binding.file(tree(root, DEPTH, ""));
        } catch (MarkedYAMLException broken) {
            return refused(YamlCheck.trouble(broken, yaml));
        } catch (YAMLException tooMuch) {
            return refused(new Trouble(0, "", Saying.of("protocol.yaml.broken")));
        } catch (YamlCheck.Wrong wrong) {
            return refused(wrong.trouble());
        }
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEPTH);
        limits.setCodePointLimit(LONGEST);
        return limits;
    }

    private static Tree tree(Node node, int depth, String path) {
        var line = node.getStartMark().getLine() + 1;
        if (depth == 0) throw new YamlCheck.Wrong(line, path, "protocol.yaml.deep");
        return switch (node) {
            case MappingNode map -> {
                var fields = new LinkedHashMap<String, Tree>();
                var lines = new LinkedHashMap<String, Integer>();
                for (var pair : map.getValue()) {
                    var name = pair.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
                    var at = pair.getKeyNode().getStartMark().getLine() + 1;
                    var field = path.isEmpty() ? name : path + "." + name;
                    if (lines.put(name, at) != null) throw new YamlCheck.Wrong(at, field, "protocol.yaml.twice");
                    fields.put(name, tree(pair.getValueNode(), depth - 1, field));
                }
                yield new Tree.Branch(fields, lines, line);
            }
            case SequenceNode list -> {
                var rows = new ArrayList<Tree>();
                for (var each : list.getValue()) rows.add(tree(each, depth - 1, path + "[" + (rows.size() + 1) + "]"));
                yield new Tree.Rows(rows, line);
            }
            case ScalarNode leaf ->
                new Tree.Leaf(leaf.getValue(), leaf.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN, line);
            default -> new Tree.Leaf("", false, line);
        };
    }

    private static Bound<Protocol> refused(Trouble trouble) {
        return new Bound<>(null, List.of(trouble));
    }
}
