package dev.mostrador.demo;

import dev.mostrador.conversation.Priority;
import dev.mostrador.customer.Customers;
import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.routing.Condition;
import dev.mostrador.routing.Effect;
import dev.mostrador.routing.Policies;
import dev.mostrador.routing.Policy;
import dev.mostrador.routing.Rules;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import dev.mostrador.routing.Way;
import java.util.List;
import org.springframework.stereotype.Component;

/// How the shop gives out its work: Envíos does, by who has least in hand; in Atención each takes what they want.
@Component
class DemoRouting {
    private final Policies policies;
    private final Rules rules;
    private final Skills skills;
    private final Customers customers;
    private final PreferentialCare care;

    DemoRouting(Policies policies, Rules rules, Skills skills, Customers customers, PreferentialCare care) {
        this.policies = policies;
        this.rules = rules;
        this.skills = skills;
        this.customers = customers;
        this.care = care;
    }

    void set(DemoPeople people) {
        var marta = people.agent("marta");
        var claims =
                skills.create("Reclamaciones", Skill.Kind.TRAINING, List.of()).orElseThrow();
        var exotic =
                skills.create("Aves y reptiles", Skill.Kind.SKILL, List.of()).orElseThrow();
        skills.enable(people.agent("nuria"), List.of(claims.id()), List.of("es", "ca", "en"), marta);
        skills.enable(people.agent("andres"), List.of(exotic.id()), List.of("es", "en", "pt"), marta);
        skills.enable(people.agent("begona"), List.of(), List.of("es"), marta);
        skills.enable(marta, List.of(claims.id()), List.of("es", "ca", "en", "fr"), marta);
        rules.create(
                "Reclamación formal",
                true,
                words("hoja de reclamaciones", "consumo", "denuncia"),
                new Effect(people.team("atencion"), null, Priority.HIGH, List.of(claims.id()), null));
        rules.create(
                "Pedido que no llega",
                true,
                words("no ha llegado", "seguimiento", "repartidor", "where is my order"),
                new Effect(people.team("envios"), null, null, List.of(), null));
        rules.create(
                "Loros, tortugas y compañía",
                true,
                words("loro", "tortuga", "reptil", "yaco"),
                new Effect(people.team("atencion"), null, null, List.of(exotic.id()), null));
        policies.set(new Policy(people.team("envios"), Way.LEAST_LOADED, true, Policy.USUAL_AWAY));
        customers
                .findByEmail("amparo.prieto@example.com")
                .ifPresent(amparo -> care.declare(amparo, "Prefiere que la llamen", marta));
    }

    private static Condition words(String... words) {
        return new Condition(List.of(), List.of(), List.of(), List.of(), false, List.of(words));
    }
}
