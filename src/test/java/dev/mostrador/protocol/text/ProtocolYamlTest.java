package dev.mostrador.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Requirement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProtocolYamlTest {
    private static final List<String> TEXTS = List.of(
            "",
            "null",
            "~",
            "true",
            "12",
            "1e3",
            "- no",
            "clave: valor",
            "¿Está conforme?\n\nSí.  ",
            " con espacios ",
            "#almohadilla",
            "'comillas' \"dobles\" \\ barra",
            "emoji 🐶 y tabulador\t.",
            "línea\nlínea\n",
            "@arroba %tanto *estrella &y !no",
            "2026-11-22",
            "[a, b]",
            "{a: b}",
            "x".repeat(300) + " " + "y".repeat(300));

    @Test
    void anyProtocolComesBackUnchangedFromItsYamlAndItsJson() {
        for (int seed = 0; seed < 300; seed++) {
            var protocol = (Protocol) any(Protocol.class, new Random(seed));

            var read = ProtocolYaml.read(ProtocolYaml.write(protocol));
            assertThat(read.troubles()).as("seed " + seed).isEmpty();
            assertThat(protocol.equals(read.value())).as("seed " + seed).isTrue();
            assertThat(protocol.equals(ProtocolJson.read(ProtocolJson.write(protocol))))
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    @Test
    void theReadyMadeOnesAreCompleteAndComeBackUnchanged() {
        for (var name : ReadyMade.NAMES) {
            var protocol = ReadyMade.read(name);

            assertThat(protocol.procedures()).as(name).hasSize(9);
            assertThat(ProtocolYaml.read(ProtocolYaml.write(protocol)).value()).isEqualTo(protocol);
        }
    }

    @Test
    void aBrokenFileNamesTheLineAndTheField() {
        assertThat(trouble("name: Mía\nlimits:\n  minutes: muchos\n"))
                .isEqualTo("3 limits.minutes protocol.yaml.number");
        assertThat(trouble("name: Mía\nprocedures:\n- kind: question\n  steps:\n  - key: a\n    needs: [data, dta]\n"))
                .isEqualTo("6 procedures[1].steps[1].needs[2] protocol.yaml.word");
        assertThat(trouble("name: Mía\nvoice:\n  tono: serio\n")).isEqualTo("3 voice.tono protocol.yaml.unknown");
        assertThat(trouble("name: Mía\nvoice: usted\n")).isEqualTo("2 voice protocol.yaml.branch");
        assertThat(trouble("name: a\nname: b\n")).isEqualTo("2 name protocol.yaml.twice");
        assertThat(trouble("name: \"sin cerrar\nvoice:\n")).isEqualTo("1  protocol.yaml.quote");
        assertThat(trouble("")).isEqualTo("1  protocol.yaml.empty");
    }

    @Test
    void aFileMakesNothingButTextAndNeverMuch() {
        assertThat(trouble("name: !!javax.script.ScriptEngineManager [x]\n")).isEqualTo("1  protocol.yaml.tag");
        assertThat(trouble("name: " + "[".repeat(60) + "]".repeat(60))).isEqualTo("1  protocol.yaml.deep");
        assertThat(trouble("name: " + "a".repeat(600_000))).endsWith("protocol.yaml.too-long");
    }

    @Test
    void whatIsNotForAProtocolIsNamedToo() {
        assertThat(trouble("name: &a x\nvoice:\n  greeting: *a\n")).isEqualTo("3  protocol.yaml.alias");
        assertThat(trouble("a: &a {name: x}\n<<: *a\n")).isEqualTo("2  protocol.yaml.alias");
        assertThat(trouble(bomb())).isEqualTo("2  protocol.yaml.alias");
        assertThat(trouble("name: a\nlimits: !!python/object:os.system x\n")).isEqualTo("2  protocol.yaml.tag");
        assertThat(trouble("name: a\n---\nname: b\n")).isEqualTo("2  protocol.yaml.second");
        assertThat(trouble("name: a\nlimits:\n\tminutes: 1\n")).isEqualTo("3  protocol.yaml.tab");
        assertThat(trouble("name: a\nvoice:\n  greeting: x\u0007\n")).isEqualTo("3  protocol.yaml.letter");
        assertThat(trouble("name: a\nlimits:\n" + "{a: ".repeat(40))).isEqualTo("3  protocol.yaml.deep");
        assertThat(trouble("- ".repeat(300) + "x")).isEqualTo("1  protocol.yaml.deep");
        assertThat(trouble("limits:\n  minutes: 1\n  minutes: 2\n")).isEqualTo("3 limits.minutes protocol.yaml.twice");
        assertThat(trouble("name: A: B\n")).isEqualTo("1  protocol.yaml.broken");
        assertThat(trouble("limits:\n  matrix:\n  - {role: jefe}\n"))
                .startsWith("3 limits.matrix[1].role protocol.yaml.word");
        assertThat(trouble("procedures:\n- about: x\n")).isEqualTo("2 procedures[1].kind protocol.yaml.lacking");
        assertThat(trouble("name: A\r\nlimits:\r\n  minutes: x\r\n"))
                .isEqualTo("3 limits.minutes protocol.yaml.number");
        assertThat(trouble("- a\n")).isEqualTo("1  protocol.yaml.branch");
        assertThat(trouble("name: [a, b]\n")).isEqualTo("1 name protocol.yaml.leaf");
        assertThat(ProtocolYaml.read("\uFEFFname: A\n").troubles()).isEmpty();
    }

    private static String bomb() {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return bomb.toString();
    }

    private static String trouble(String yaml) {
        var bound = ProtocolYaml.read(yaml);
        assertThat(bound.value()).isNull();
        var first = bound.troubles().getFirst();
        return first.line() + " " + first.field() + " " + first.what().key();
    }

    private static Object any(Type type, Random random) {
        if (type instanceof ParameterizedType list) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> any(list.getActualTypeArguments()[0], random))
                    .toList();
        }
        var wanted = (Class<?>) type;
        if (wanted == Requirement.class) return one(Requirement.all(), random);
        if (wanted == int.class) return random.nextInt(10_000_000);
        if (wanted == boolean.class) return random.nextBoolean();
        if (wanted.isEnum()) return one(Arrays.asList(wanted.getEnumConstants()), random);
        if (wanted == String.class) return one(TEXTS, random);
        var components = wanted.getRecordComponents();
        try {
            return wanted.getDeclaredConstructors()[0].newInstance(Arrays.stream(components)
                    .map(it -> any(it.getGenericType(), random))
                    .toArray());
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
