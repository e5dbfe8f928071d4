package dev.mostrador.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.Finding;
import dev.mostrador.style.Register;
import dev.mostrador.style.Spelling;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import dev.mostrador.style.StyleGuard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedTest {
    static final List<String> SETS = Shipped.SETS;

    private static final Map<Variable, String> KNOWN = Map.of(
            Variable.CUSTOMER, "Lucía",
            Variable.SHOP, "Telepuppy",
            Variable.AGENT, "Nuria",
            Variable.CONVERSATION, "1042",
            Variable.ORDER, "10482",
            Variable.COMMITMENT, "el lunes, 23 de noviembre, a las 19:00");

    private final StyleGuard guard = new StyleGuard(Spelling.NONE);

    @ParameterizedTest
    @FieldSource("SETS")
    void eachSetHasEnoughToBeginWith(String set) {
        var all = Shipped.ofSet(set);
        assertThat(all).hasSizeGreaterThanOrEqualTo(15);
        assertThat(all)
                .allSatisfy(it ->
                        assertThat(it.wordings()).extracting(Wording::register).contains("usted", "tu"));
        assertThat(all).extracting(Shipped::shortcut).doesNotHaveDuplicates();
        assertThat(all)
                .anySatisfy(it ->
                        assertThat(it.wordings().getFirst().text()).startsWith("Gracias por confiar en {{tienda}}."));
    }

    @Test
    void eachCanBeKept() {
        var keys = new HashSet<String>();
        for (var it : Shipped.all()) {
            assertThat(keys.add(it.key())).as(it.key()).isTrue();
            var wish = new Wish(
                    Shelf.ACCOUNT,
                    null,
                    null,
                    it.folder(),
                    it.title(),
                    it.shortcut(),
                    it.wordings(),
                    List.of(),
                    false,
                    null,
                    null);
            assertThat(wish.faults()).as(it.key()).isEmpty();
        }
    }

    @Test
    void theStyleGuardFindsNothingInAny() {
        var found = new ArrayList<String>();
        for (var it : Shipped.all()) {
            for (var wording : it.wordings()) {
                var context = new Voice[] {Voice.PLAIN.with(Register.of(wording.register()))};
                for (var known : List.of(KNOWN, withoutOrder())) {
                    var text = Template.fill(wording.text(), known);
                    for (var channel : List.of("email", "chat")) {
                        var country = wording.register().equals("vos") ? "AR" : "ES";
                        guard.check(text, StyleContext.of(channel, country, Position.MIDDLE, context[0]))
                                .forEach(finding ->
                                        found.add(it.key() + " " + wording.register() + " " + said(finding)));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Map<Variable, String> withoutOrder() {
        var fewer = new java.util.EnumMap<>(KNOWN);
        fewer.remove(Variable.ORDER);
        return fewer;
    }

    private static String said(Finding finding) {
        return finding.rule() + " «" + finding.said() + "»";
    }
}
