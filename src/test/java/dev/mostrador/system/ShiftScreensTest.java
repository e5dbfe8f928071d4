package dev.mostrador.system;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.routing.Policies;
import dev.mostrador.routing.Policy;
import dev.mostrador.routing.Rules;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import dev.mostrador.routing.Way;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// How one stands, the end of a shift, who is here and the settings of routing, in every look.
@ModuleTest
class ShiftScreensTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Assigning assigning;

    @Autowired
    Policies policies;

    @Autowired
    Rules rules;

    @Autowired
    Skills skills;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theyAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Onde está", "Onde está a minha encomenda?");
        var marta = shop.as(shop.marta);
        var training = shop.get(() -> {
            assigning.assign(matters.conversation(shop, number).id(), shop.marta.id(), shop.marta.id());
            policies.set(new Policy(null, Way.ROUND_ROBIN, true, 5));
            return skills.create("Reclamaciones", Skill.Kind.TRAINING, List.of("hola@telepuppy.example"))
                    .orElseThrow()
                    .id()
                    .toString();
        });
        var rule = "/settings/routing/rules";
        marta.post(rule, "name", "Portugués", "active", "yes", "words", "encomenda", "speaks", "pt");
        marta.post(rule, "name", "Reclamación formal", "active", "yes", "words", "denuncia", "priority", "high");
        marta.put("/settings/skills/agents/" + shop.nuria.id(), "skill", training, "language", "es");
        var first = shop.get(() -> rules.all().getFirst().id());
        try (var screen = Screen.open(marta, look)) {
            screen.go("/shift/end").isAccessible().shoot("routing-shift-end");
            screen.page().locator("details.fold summary").first().click();
            screen.isAccessible().shoot("routing-shift-end-one");
            screen.go("/staff").isAccessible().shoot("routing-staff");
            screen.go("/settings/routing").isAccessible().shoot("routing-settings");
            screen.go(rule + "/" + first).isAccessible().shoot("routing-rule");
            screen.go("/settings/routing/trial?channel=email&text=encomenda")
                    .isAccessible()
                    .shoot("routing-trial");
            screen.go("/settings/skills").isAccessible().shoot("routing-skills");
            screen.go("/settings/skills/agents/" + shop.nuria.id())
                    .isAccessible()
                    .shoot("routing-agent");
            screen.go("/customers/" + matters.conversation(shop, number).customer())
                    .isAccessible()
                    .shoot("routing-care");
            screen.go("/inbox/mine");
            screen.page().locator(".nav .menu > summary").last().click();
            screen.isAccessible().shoot("routing-status");
        }
    }
}
